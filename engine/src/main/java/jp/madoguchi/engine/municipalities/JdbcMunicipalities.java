package jp.madoguchi.engine.municipalities;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcMunicipalities implements Municipalities {

    private static final RowMapper<Municipality> ROW = (row, number) ->
            new Municipality(new MunicipalityId(row.getString("municipality_id")), row.getString("name"));

    private final JdbcClient jdbc;
    private final Clock clock;
    /** Municipalities are never removed while the engine runs, and their names matter only in texts. */
    private final ConcurrentMap<MunicipalityId, Municipality> known = new ConcurrentHashMap<>();

    JdbcMunicipalities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Municipality put(MunicipalityId id, String name) {
        jdbc.sql("insert into municipality (municipality_id, name, created) values (?, ?, ?) on conflict do nothing")
                .params(id.value(), name, Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("update municipality set name = ? where municipality_id = ?")
                .params(name, id.value())
                .update();
        known.remove(id);
        return new Municipality(id, name);
    }

    @Override
    public Optional<Municipality> find(MunicipalityId id) {
        Municipality cached = known.get(id);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<Municipality> found = jdbc.sql(
                        "select municipality_id, name from municipality where municipality_id = ?")
                .param(id.value())
                .query(ROW)
                .optional();
        found.ifPresent(m -> known.put(id, m));
        return found;
    }

    @Override
    public List<Municipality> all() {
        return jdbc.sql("select municipality_id, name from municipality order by municipality_id")
                .query(ROW)
                .list();
    }
}
