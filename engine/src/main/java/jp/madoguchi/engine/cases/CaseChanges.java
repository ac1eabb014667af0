package jp.madoguchi.engine.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which cases have changed lately, by whichever node. */
@Component
public class CaseChanges {

    private final JdbcClient jdbc;

    CaseChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case as it is after it changed; nothing personal. */
    public record Changed(String number, String department, String state, long revision, Instant at) {}

    /** Those that changed at or after a moment, the oldest change first. */
    @Transactional(readOnly = true)
    public List<Changed> since(MunicipalityId municipality, Instant moment, int limit) {
        return jdbc.sql("select number, department, state, revision, changed from case_file"
                        + " where municipality_id = ? and changed >= ? order by changed, number limit ?")
                .params(municipality.value(), Timestamp.from(moment), limit)
                .query((row, index) -> new Changed(
                        row.getString("number"),
                        row.getString("department"),
                        row.getString("state"),
                        row.getLong("revision"),
                        row.getTimestamp("changed").toInstant()))
                .list();
    }
}
