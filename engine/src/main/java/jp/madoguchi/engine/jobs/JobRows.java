package jp.madoguchi.engine.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.UUID;
import jp.madoguchi.engine.jobs.Job.State;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals what jobs are about, and opens it again. */
@Component
class JobRows {

    private final Vault vault;
    private final JsonMapper json;

    JobRows(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    byte[] sealed(Job job, Object value) {
        return vault.seal(job.municipality(), purpose(job.id()), json.writeValueAsBytes(value));
    }

    <T> T opened(MunicipalityId municipality, UUID id, byte[] sealed, Class<T> type) {
        return json.readValue(vault.open(municipality, purpose(id), sealed), type);
    }

    Job of(ResultSet row, int index) throws SQLException {
        MunicipalityId municipality = new MunicipalityId(row.getString("municipality_id"));
        UUID id = row.getObject("id", UUID.class);
        byte[] outcome = row.getBytes("outcome");
        Timestamp until = row.getTimestamp("file_until");
        return new Job(
                municipality,
                id,
                row.getString("kind"),
                row.getString("starter"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getInt("attempt"),
                opened(municipality, id, row.getBytes("content"), Job.Request.class),
                outcome == null ? null : opened(municipality, id, outcome, Job.Outcome.class),
                until == null ? null : new Job.MadeFile(row.getLong("file_size"), until.toInstant()),
                row.getTimestamp("created").toInstant(),
                row.getTimestamp("changed").toInstant());
    }

    private static String purpose(UUID id) {
        return "job/" + id;
    }
}
