package jp.madoguchi.engine.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.jobs.Job.State;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code job} and {@code job_error}. */
@Component
class JobStore {

    private static final String OPEN = "state in ('waiting', 'running')";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    JobStore(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    void insert(Job job) {
        Timestamp created = Timestamp.from(job.created());
        jdbc.sql(
                        "insert into job (municipality_id, id, kind, starter, state, total, done, failed, content, created, changed,"
                                + " lease_until) values (?, ?, ?, ?, 'waiting', ?, 0, 0, ?, ?, ?, ?)")
                .params(
                        job.municipality().value(),
                        job.id(),
                        job.kind(),
                        job.starter(),
                        job.total(),
                        vault.seal(job.municipality(), purpose(job.id()), json.writeValueAsBytes(job.request())),
                        created,
                        created,
                        created)
                .update();
    }

    Optional<Job> find(MunicipalityId municipality, UUID id) {
        return jdbc.sql("select * from job where municipality_id = ? and id = ?")
                .params(municipality.value(), id)
                .query(this::row)
                .optional();
    }

    List<Job> startedBy(MunicipalityId municipality, String starter, Instant since, int limit) {
        return jdbc.sql("select * from job where municipality_id = ? and starter = ? and changed >= ?"
                        + " order by created desc, id desc limit ?")
                .params(municipality.value(), starter, Timestamp.from(since), limit)
                .query(this::row)
                .list();
    }

    /** The open job nobody works on that waits longest, for this node until then. */
    Optional<Job> claim(Instant now, Instant until) {
        Optional<Job> free = jdbc.sql("select * from job where " + OPEN
                        + " and lease_until <= ? order by created limit 1 for update skip locked")
                .param(Timestamp.from(now))
                .query(this::row)
                .optional();
        free.ifPresent(job -> jdbc.sql(
                        "update job set state = 'running', lease_until = ? where municipality_id = ? and id = ?")
                .params(Timestamp.from(until), job.municipality().value(), job.id())
                .update());
        return free;
    }

    /** Goes one item on; false when the job was cancelled, or another node has it. */
    boolean advance(Job job, int done, int failed, Instant now, Instant until) {
        return jdbc.sql("update job set done = ?, failed = ?, state = ?, changed = ?, lease_until = ?"
                                + " where municipality_id = ? and id = ? and state = 'running' and done = ?")
                        .params(
                                done,
                                failed,
                                done == job.total() ? "done" : "running",
                                Timestamp.from(now),
                                Timestamp.from(until),
                                job.municipality().value(),
                                job.id(),
                                done - 1)
                        .update()
                == 1;
    }

    void error(Job job, int position, Job.Failure error) {
        jdbc.sql("insert into job_error (municipality_id, job_id, position, content) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        job.municipality().value(),
                        job.id(),
                        position,
                        vault.seal(job.municipality(), purpose(job.id()), json.writeValueAsBytes(error)))
                .update();
    }

    List<Job.Failure> errors(Job job) {
        return jdbc.sql("select content from job_error where municipality_id = ? and job_id = ? order by position")
                .params(job.municipality().value(), job.id())
                .query((row, index) -> json.readValue(
                        vault.open(job.municipality(), purpose(job.id()), row.getBytes(1)), Job.Failure.class))
                .list();
    }

    /** Forgets some that ended before then, the oldest first; tells how many. */
    int deleteEnded(MunicipalityId municipality, Instant before, int most) {
        UUID[] ids = jdbc.sql("select id from job where municipality_id = ? and not " + OPEN
                        + " and changed < ? order by changed limit ?")
                .params(municipality.value(), Timestamp.from(before), most)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        jdbc.sql("delete from job_error where municipality_id = ? and job_id = any(?)")
                .params(municipality.value(), ids)
                .update();
        return jdbc.sql("delete from job where municipality_id = ? and id = any(?)")
                .params(municipality.value(), ids)
                .update();
    }

    long countEnded(MunicipalityId municipality, Instant before) {
        return jdbc.sql("select count(*) from job where municipality_id = ? and not " + OPEN + " and changed < ?")
                .params(municipality.value(), Timestamp.from(before))
                .query(Long.class)
                .single();
    }

    void cancel(Job job, Instant now) {
        jdbc.sql("update job set state = 'cancelled', changed = ? where municipality_id = ? and id = ? and " + OPEN)
                .params(Timestamp.from(now), job.municipality().value(), job.id())
                .update();
    }

    private Job row(ResultSet row, int index) throws SQLException {
        MunicipalityId municipality = new MunicipalityId(row.getString("municipality_id"));
        UUID id = row.getObject("id", UUID.class);
        return new Job(
                municipality,
                id,
                row.getString("kind"),
                row.getString("starter"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("failed"),
                json.readValue(vault.open(municipality, purpose(id), row.getBytes("content")), Job.Request.class),
                row.getTimestamp("created").toInstant(),
                row.getTimestamp("changed").toInstant());
    }

    private static String purpose(UUID id) {
        return "job/" + id;
    }
}
