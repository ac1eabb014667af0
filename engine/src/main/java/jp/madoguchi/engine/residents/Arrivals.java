package jp.madoguchi.engine.residents;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Walks through all residents by their ids, some at a time. */
@Component
@Transactional(readOnly = true)
public class Arrivals {

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Some of those who came before then.
     *
     * @param after the last of those had already; null to begin
     */
    public List<UUID> before(MunicipalityId municipality, Instant before, @Nullable UUID after, int most) {
        String sql = "select id from resident where municipality_id = ? and arrived < ?";
        JdbcClient.StatementSpec query = after == null
                ? jdbc.sql(sql + " order by id limit ?").params(municipality.value(), Timestamp.from(before), most)
                : jdbc.sql(sql + " and id > ? order by id limit ?")
                        .params(municipality.value(), Timestamp.from(before), after, most);
        return query.query(UUID.class).list();
    }
}
