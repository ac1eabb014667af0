package jp.madoguchi.engine.jobs;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.jobs.Job.State;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code job} and {@code job_error}. Whoever works on a job writes only as long as its attempt is the newest. */
@Component
class JobStore {

    private static final String OPEN = "state in ('waiting', 'running')";
    private static final String OF = " where municipality_id = ? and id = ?";
    private static final String MINE = OF + " and state = 'running' and attempt = ?";

    private final JdbcClient jdbc;
    private final JobRows rows;

    JobStore(JdbcClient jdbc, JobRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void insert(Job job, @Nullable String exclusive) {
        Timestamp created = Timestamp.from(job.created());
        jdbc.sql(
                        "insert into job (municipality_id, id, kind, starter, state, total, done, failed, content, created, changed,"
                                + " lease_until, exclusive) values (?, ?, ?, ?, 'waiting', ?, 0, 0, ?, ?, ?, ?, ?)")
                .params(
                        job.municipality().value(),
                        job.id(),
                        job.kind(),
                        job.starter(),
                        job.total(),
                        rows.sealed(job, job.request()),
                        created,
                        created,
                        created)
                .param(exclusive)
                .update();
    }

    Optional<Job> find(MunicipalityId municipality, UUID id) {
        return jdbc.sql("select * from job" + OF)
                .params(municipality.value(), id)
                .query(rows::of)
                .optional();
    }

    List<Job> startedBy(MunicipalityId municipality, String starter, Instant since, int limit) {
        return jdbc.sql("select * from job where municipality_id = ? and starter = ? and changed >= ?"
                        + " order by created desc, id desc limit ?")
                .params(municipality.value(), starter, Timestamp.from(since), limit)
                .query(rows::of)
                .list();
    }

    /** The open job of this kind nobody works on that waits longest, for this node until then. */
    Optional<Job> claim(String kind, Instant now, Instant until) {
        Optional<Job> free = jdbc.sql("select * from job where " + OPEN
                        + " and lease_until <= ? and kind = ? order by created limit 1 for update skip locked")
                .params(Timestamp.from(now), kind)
                .query(rows::of)
                .optional();
        free.ifPresent(job -> jdbc.sql("update job set state = 'running', attempt = attempt + 1, lease_until = ?" + OF)
                .params(Timestamp.from(until), job.municipality().value(), job.id())
                .update());
        return free.flatMap(job -> find(job.municipality(), job.id()));
    }

    /** Goes one item on; false when the job was cancelled, or another node has it. */
    boolean advance(Job job, int done, int failed, Instant now, Instant until) {
        boolean last = done == job.total();
        return jdbc.sql("update job set done = ?, failed = ?, state = ?, changed = ?, lease_until = ?" + MINE
                                + " and done = ?")
                        .params(
                                done,
                                failed,
                                last ? "done" : "running",
                                Timestamp.from(now),
                                Timestamp.from(until),
                                job.municipality().value(),
                                job.id(),
                                job.attempt(),
                                done - 1)
                        .update()
                == 1;
    }

    /** Says how far one piece of work is; false when the job was cancelled, or another node has it. */
    boolean at(Job job, int done, int total, Instant now, Instant until) {
        return jdbc.sql("update job set done = ?, total = ?, changed = ?, lease_until = ?" + MINE)
                        .params(
                                done,
                                total,
                                Timestamp.from(now),
                                Timestamp.from(until),
                                job.municipality().value(),
                                job.id(),
                                job.attempt())
                        .update()
                == 1;
    }

    /** Ends one piece of work; false when it was cancelled, or another node has it. */
    boolean done(Job job, int total, Job.Outcome outcome, Job.@Nullable MadeFile file, Instant now) {
        return jdbc.sql(
                                "update job set state = 'done', done = ?, total = ?, exclusive = null, changed = ?, outcome = ?,"
                                        + " file_size = ?, file_until = ?" + MINE)
                        .params(total, total, Timestamp.from(now), rows.sealed(job, outcome))
                        .param(file == null ? null : file.size())
                        .param(file == null ? null : Timestamp.from(file.until()))
                        .params(job.municipality().value(), job.id(), job.attempt())
                        .update()
                == 1;
    }

    /** Ends an open job before its end; false when it was not open any more, or another node has it meanwhile. */
    boolean end(Job job, State state, Job.@Nullable Outcome outcome, Instant now) {
        return jdbc.sql("update job set state = ?, exclusive = null, changed = ?, outcome = ?" + OF + " and " + OPEN
                                + " and (? = 'cancelled' or attempt = ?)")
                        .params(name(state), Timestamp.from(now))
                        .param(outcome == null ? null : rows.sealed(job, outcome))
                        .params(job.municipality().value(), job.id(), name(state), job.attempt())
                        .update()
                == 1;
    }

    /** Lets any node take the job up again, from then on. */
    void giveBack(Job job, int attempt, Instant from) {
        jdbc.sql("update job set attempt = ?, lease_until = ?" + MINE)
                .params(attempt, Timestamp.from(from), job.municipality().value(), job.id(), job.attempt())
                .update();
    }

    void error(Job job, int position, Job.Failure error) {
        jdbc.sql("insert into job_error (municipality_id, job_id, position, content) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(job.municipality().value(), job.id(), position, rows.sealed(job, error))
                .update();
    }

    List<Job.Failure> errors(Job job) {
        return jdbc.sql("select content from job_error where municipality_id = ? and job_id = ? order by position")
                .params(job.municipality().value(), job.id())
                .query((row, index) -> rows.opened(job.municipality(), job.id(), row.getBytes(1), Job.Failure.class))
                .list();
    }

    private static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** Deletes the made files of a kind, and lets those being made be begun again; tells how many were deleted. */
    int withdraw(MunicipalityId municipality, String kind, Instant now) {
        String those = " where municipality_id = ? and kind = ? and ";
        jdbc.sql("delete from job_chunk where municipality_id = ? and job_id in (select id from job" + those
                        + "file_until is not null)")
                .params(municipality.value(), municipality.value(), kind)
                .update();
        jdbc.sql("update job set attempt = attempt + 1, lease_until = ?" + those + "state = 'running'")
                .params(Timestamp.from(now), municipality.value(), kind)
                .update();
        return jdbc.sql("update job set file_size = null, file_until = null" + those + "file_until is not null")
                .params(municipality.value(), kind)
                .update();
    }

    /** Deletes jobs that ended before then. */
    void forgetEnded(Instant before) {
        String those = "state not in ('waiting', 'running') and changed < ?";
        for (String part : List.of("job_error", "job_chunk")) {
            jdbc.sql("delete from " + part + " where exists (select 1 from job where job.municipality_id = " + part
                            + ".municipality_id and job.id = " + part + ".job_id and " + those + ")")
                    .param(Timestamp.from(before))
                    .update();
        }
        jdbc.sql("delete from job where " + those).param(Timestamp.from(before)).update();
    }
}
