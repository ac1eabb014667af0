package jp.madoguchi.engine.threads;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers staff have ready, of the whole municipality or of one department: the table {@code canned_answer}. */
@Component
@Transactional
public class CannedAnswers {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final String ALL =
            "select id, department, title, body, changed from canned_answer where municipality_id = ? ";

    private final JdbcClient jdbc;
    private final Clock clock;

    CannedAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One answer.
     *
     * @param department empty when it is for all
     * @param text may hold {@code {{FEEL}}} over the case it is used in
     */
    public record CannedAnswer(UUID id, String department, String title, String text, Instant changed) {}

    /** Those for all and, when a department is given, its own; without one, all of them. */
    @Transactional(readOnly = true)
    public List<CannedAnswer> of(MunicipalityId municipality, @Nullable String department) {
        return department == null
                ? jdbc.sql(ALL + "order by department, title, id")
                        .param(municipality.value())
                        .query(CannedAnswers::row)
                        .list()
                : jdbc.sql(ALL + "and department in ('', ?) order by department desc, title, id")
                        .params(municipality.value(), department)
                        .query(CannedAnswers::row)
                        .list();
    }

    @Transactional(readOnly = true)
    public Optional<CannedAnswer> find(MunicipalityId municipality, UUID id) {
        return jdbc.sql(ALL + "and id = ?")
                .params(municipality.value(), id)
                .query(CannedAnswers::row)
                .optional();
    }

    public CannedAnswer add(MunicipalityId municipality, String department, String title, String text) {
        CannedAnswer answer = new CannedAnswer(IDS.generate(), department, title, text, clock.instant());
        jdbc.sql(
                        "insert into canned_answer (municipality_id, id, department, title, body, changed) values (?, ?, ?, ?, ?, ?)")
                .params(municipality.value(), answer.id(), department, title, text, Timestamp.from(answer.changed()))
                .update();
        return answer;
    }

    /** False when there is none of that id. */
    public boolean replace(MunicipalityId municipality, UUID id, String department, String title, String text) {
        return jdbc.sql("update canned_answer set department = ?, title = ?, body = ?, changed = ?"
                                + " where municipality_id = ? and id = ?")
                        .params(department, title, text, Timestamp.from(clock.instant()), municipality.value(), id)
                        .update()
                == 1;
    }

    /** False when there is none of that id. */
    public boolean delete(MunicipalityId municipality, UUID id) {
        return jdbc.sql("delete from canned_answer where municipality_id = ? and id = ?")
                        .params(municipality.value(), id)
                        .update()
                == 1;
    }

    private static CannedAnswer row(ResultSet row, int number) throws SQLException {
        return new CannedAnswer(
                row.getObject("id", UUID.class),
                row.getString("department"),
                row.getString("title"),
                row.getString("body"),
                row.getTimestamp("changed").toInstant());
    }
}
