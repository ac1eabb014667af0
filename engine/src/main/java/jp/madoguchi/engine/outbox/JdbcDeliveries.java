package jp.madoguchi.engine.outbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class JdbcDeliveries implements Deliveries {

    private final JdbcTemplate jdbc;

    JdbcDeliveries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, State> of(MunicipalityId municipality, Collection<UUID> ids) {
        Map<UUID, State> states = new HashMap<>();
        if (ids.isEmpty()) {
            return states;
        }
        jdbc.query(
                "select id, state from outbox_message where municipality_id = ? and id = any(?)",
                statement -> {
                    statement.setString(1, municipality.value());
                    statement.setArray(2, statement.getConnection().createArrayOf("uuid", ids.toArray()));
                },
                row -> {
                    State state = row.getString("state").equals("failed") ? State.FAILED : State.WAITING;
                    states.put(row.getObject("id", UUID.class), state);
                });
        return states;
    }
}
