package jp.madoguchi.engine.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has a case open; the table {@code case_presence}, because the others may be on another node. */
@Component
@Transactional
public class Presences {

    /** Who was not heard of for so long has left; consoles say every 20 seconds that they are here. */
    public static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final Clock clock;

    Presences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param since when the person opened the case */
    public record Present(String name, Instant since) {}

    /**
     * Somebody has the case open.
     *
     * @param person id of who acts
     * @return the others who have it open, who came first first
     */
    public List<Present> here(MunicipalityId municipality, String number, String person, String name) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("delete from case_presence where municipality_id = ? and number = ? and seen < ?")
                .params(
                        municipality.value(),
                        number,
                        Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
        int known = jdbc.sql("update case_presence set seen = ?, name = ?"
                        + " where municipality_id = ? and number = ? and person = ?")
                .params(now, name, municipality.value(), number, person)
                .update();
        if (known == 0) {
            jdbc.sql("insert into case_presence (municipality_id, number, person, name, since, seen)"
                            + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(municipality.value(), number, person, name, now, now)
                    .update();
        }
        return jdbc.sql("select name, since from case_presence where municipality_id = ? and number = ?"
                        + " and person <> ? order by since, person")
                .params(municipality.value(), number, person)
                .query((row, index) -> new Present(
                        row.getString("name"), row.getTimestamp("since").toInstant()))
                .list();
    }

    /** Somebody closed the case. */
    public void left(MunicipalityId municipality, String number, String person) {
        jdbc.sql("delete from case_presence where municipality_id = ? and number = ? and person = ?")
                .params(municipality.value(), number, person)
                .update();
    }
}
