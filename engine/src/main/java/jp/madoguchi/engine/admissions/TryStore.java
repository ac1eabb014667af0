package jp.madoguchi.engine.admissions;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.engine.admissions.Admissions.Applicant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts wrong tries. */
@Component
class TryStore {

    private static final String SUBJECT =
            " where municipality_id = ? and package_id = ? and procedure_id = ? and subject = ?";

    private final JdbcClient jdbc;

    TryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Tries(int wrong, Instant last) {}

    Optional<Tries> find(Applicant who, String subject) {
        return read(who, subject, "");
    }

    private Optional<Tries> read(Applicant who, String subject, String lock) {
        return jdbc.sql("select wrong, last_wrong from admission_try" + SUBJECT + lock)
                .params(who.municipality().value(), who.version().id(), who.procedure(), subject)
                .query((row, number) ->
                        new Tries(row.getInt(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /**
     * One more wrong try.
     *
     * @param forgotten tries before this moment count no more
     */
    void wrong(Applicant who, String subject, Instant now, Instant forgotten) {
        jdbc.sql("insert into admission_try (municipality_id, package_id, procedure_id, subject, wrong, last_wrong)"
                        + " values (?, ?, ?, ?, 0, ?) on conflict do nothing")
                .params(who.municipality().value(), who.version().id(), who.procedure(), subject, Timestamp.from(now))
                .update();
        // Locked, so that tries at the same moment are all counted.
        Tries before = read(who, subject, " for update").orElseThrow();
        int wrong = before.last().isAfter(forgotten) ? before.wrong() + 1 : 1;
        jdbc.sql("update admission_try set wrong = ?, last_wrong = ?" + SUBJECT)
                .params(
                        wrong,
                        Timestamp.from(now),
                        who.municipality().value(),
                        who.version().id(),
                        who.procedure(),
                        subject)
                .update();
    }

    void forget(Applicant who, String subject) {
        jdbc.sql("delete from admission_try" + SUBJECT)
                .params(who.municipality().value(), who.version().id(), who.procedure(), subject)
                .update();
    }
}
