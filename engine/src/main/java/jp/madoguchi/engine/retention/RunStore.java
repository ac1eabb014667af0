package jp.madoguchi.engine.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table {@code retention_run}: which node works on a night's run, and what has gone so far, counted in the transaction that erases it. All in
 * the caller's transaction.
 */
@Component
class RunStore {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final String HELD = " where municipality_id = ? and night = ? and worker = ? and finished is null";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RunStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A run this node works on. */
    record Held(MunicipalityId municipality, LocalDate night, UUID worker) {}

    enum What {
        CASES,
        RESIDENTS,
        LEFTOVERS
    }

    /** Another node took the run over; what this one does in the transaction must not hold. */
    static final class LeaseLost extends RuntimeException {
        LeaseLost(Held held) {
            super("another node goes on with the run of " + held.municipality() + " of " + held.night());
        }
    }

    /** Takes the night's run, or one that another node left unfinished; empty when there is nothing to do or somebody does it. */
    Optional<Held> claim(MunicipalityId municipality, LocalDate night) {
        Instant now = clock.instant();
        UUID worker = UUID.randomUUID();
        jdbc.sql("insert into retention_run (municipality_id, night, worker, lease_until, started, cases, residents,"
                        + " leftovers, report) values (?, ?, ?, ?, ?, 0, 0, 0, ?) on conflict do nothing")
                .params(municipality.value(), night, worker, Timestamp.from(now), Timestamp.from(now))
                .param(json.writeValueAsString(RetentionRun.Report.NOTHING))
                .update();
        Optional<LocalDate> free = jdbc.sql("select night from retention_run where municipality_id = ?"
                        + " and finished is null and lease_until <= ? order by night limit 1 for update skip locked")
                .params(municipality.value(), Timestamp.from(now))
                .query(LocalDate.class)
                .optional();
        free.ifPresent(day -> jdbc.sql(
                        "update retention_run set worker = ?, lease_until = ? where municipality_id = ? and night = ?")
                .params(worker, Timestamp.from(now.plus(LEASE)), municipality.value(), day)
                .update());
        return free.map(day -> new Held(municipality, day, worker));
    }

    /**
     * Counts what has just gone and keeps the run for another while.
     *
     * @throws LeaseLost when another node has it
     */
    void count(Held held, What what, int gone) {
        String column = switch (what) {
            case CASES -> "cases";
            case RESIDENTS -> "residents";
            case LEFTOVERS -> "leftovers";
        };
        int updated = jdbc.sql("update retention_run set " + column + " = " + column + " + ?, lease_until = ?" + HELD)
                .params(gone, Timestamp.from(clock.instant().plus(LEASE)))
                .params(held.municipality().value(), held.night(), held.worker())
                .update();
        if (updated == 0) {
            throw new LeaseLost(held);
        }
    }

    /**
     * Ends the run. What earlier ones left is told by this one anew, or is gone, and their reports are emptied.
     *
     * @throws LeaseLost when another node has it
     */
    RetentionRun finish(Held held, RetentionRun.Report report) {
        int updated = jdbc.sql("update retention_run set finished = ?, report = ?" + HELD)
                .params(Timestamp.from(clock.instant()), json.writeValueAsString(report))
                .params(held.municipality().value(), held.night(), held.worker())
                .update();
        if (updated == 0) {
            throw new LeaseLost(held);
        }
        jdbc.sql("update retention_run set report = ? where municipality_id = ? and night < ?")
                .params(
                        json.writeValueAsString(RetentionRun.Report.NOTHING),
                        held.municipality().value(),
                        held.night())
                .update();
        return jdbc.sql("select * from retention_run where municipality_id = ? and night = ?")
                .params(held.municipality().value(), held.night())
                .query((row, index) -> run(row))
                .single();
    }

    Optional<RetentionRun> last(MunicipalityId municipality) {
        return jdbc.sql("select * from retention_run where municipality_id = ? order by night desc limit 1")
                .param(municipality.value())
                .query((row, index) -> run(row))
                .optional();
    }

    private RetentionRun run(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp("finished");
        return new RetentionRun(
                row.getObject("night", LocalDate.class),
                finished == null ? null : finished.toInstant(),
                row.getLong("cases"),
                row.getLong("residents"),
                row.getLong("leftovers"),
                json.readValue(row.getString("report"), RetentionRun.Report.class));
    }
}
