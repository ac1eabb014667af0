package jp.madoguchi.engine.cases;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What staff write down about a case for each other; the table {@code case_note}. Residents never see it. */
@Component
@Transactional
public class CaseNotes {

    /** Characters. */
    public static final int LONGEST = 4000;

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    CaseNotes(JdbcClient jdbc, Vault vault, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** @param by the author's name */
    public record Note(UUID id, Instant at, String by, String text) {}

    /** The part that is sealed. */
    record Content(String by, String text) {}

    /** @throws IllegalArgumentException when the text is empty or too long */
    public Note add(MunicipalityId municipality, String number, String by, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("text（メモ）を 1〜" + LONGEST + " 文字で入れてください。 / \"text\" is 1 to " + LONGEST
                    + " characters; got " + text.length() + ".");
        }
        Note note = new Note(IDS.generate(), clock.instant(), by, text.strip());
        jdbc.sql("insert into case_note (municipality_id, number, id, at, content) values (?, ?, ?, ?, ?)")
                .params(
                        municipality.value(),
                        number,
                        note.id(),
                        Timestamp.from(note.at()),
                        vault.seal(
                                municipality,
                                "case-note/" + number,
                                json.writeValueAsBytes(new Content(note.by(), note.text()))))
                .update();
        return note;
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Note> of(MunicipalityId municipality, String number) {
        return jdbc.sql("select id, at, content from case_note where municipality_id = ? and number = ? order by id")
                .params(municipality.value(), number)
                .query((row, index) -> {
                    Content content = json.readValue(
                            vault.open(municipality, "case-note/" + number, row.getBytes("content")), Content.class);
                    return new Note(
                            row.getObject("id", UUID.class),
                            row.getTimestamp("at").toInstant(),
                            content.by(),
                            content.text());
                })
                .list();
    }
}
