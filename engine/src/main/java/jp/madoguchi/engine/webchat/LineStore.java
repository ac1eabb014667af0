package jp.madoguchi.engine.webchat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.vault.Vault;
import jp.madoguchi.engine.webchat.Rendering.Rendered;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The lines of the talks, sealed. All in the caller's transaction. */
@Component
class LineStore {

    private static final String PURPOSE = "webchat-line";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    LineStore(JdbcClient jdbc, Vault vault, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** Adds what the resident did. False when the talk was removed. */
    boolean addOwn(WebTalk talk, UUID turn, Says says, @Nullable String content) {
        Optional<Long> number = take(talk, 1);
        number.ifPresent(taken -> insert(talk, taken, true, turn, new Rendered(says, List.of()), content));
        return number.isPresent();
    }

    /** Adds what the city says, once for each source. False when the talk was removed. */
    boolean add(WebTalk talk, UUID source, List<Rendered> lines) {
        Optional<Long> last = take(talk, 0);
        if (last.isEmpty()) {
            return false;
        }
        if (!known(talk, source)) {
            long number = take(talk, lines.size()).orElseThrow() - lines.size();
            for (Rendered line : lines) {
                insert(talk, ++number, false, source, line, null);
            }
        }
        return true;
    }

    /** Locks the talk until the end of the transaction and takes the next numbers; the last of them, empty when the talk was removed. */
    private Optional<Long> take(WebTalk talk, int count) {
        jdbc.sql("update webchat_talk set last_line = last_line + ? where municipality_id = ? and resident_id = ?")
                .params(count, talk.municipality().value(), talk.resident())
                .update();
        return jdbc.sql("select last_line from webchat_talk where municipality_id = ? and resident_id = ?")
                .params(talk.municipality().value(), talk.resident())
                .query(Long.class)
                .optional();
    }

    private boolean known(WebTalk talk, UUID source) {
        return jdbc.sql(
                                "select count(*) from webchat_line where municipality_id = ? and resident_id = ? and source = ?")
                        .params(talk.municipality().value(), talk.resident(), source)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void insert(WebTalk talk, long number, boolean own, UUID source, Rendered line, @Nullable String content) {
        jdbc.sql(
                        "insert into webchat_line (municipality_id, resident_id, line_number, said, own, source, body, content)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(talk.municipality().value())
                .param(talk.resident())
                .param(number)
                .param(Timestamp.from(clock.instant()))
                .param(own)
                .param(source)
                .param(vault.seal(talk.municipality(), PURPOSE, json.writeValueAsBytes(line)))
                .param(content)
                .update();
    }

    /** The first lines after that number, oldest first. */
    List<TalkLine> after(WebTalk talk, long number, int most) {
        return jdbc.sql("select line_number, said, own, body from webchat_line where municipality_id = ?"
                        + " and resident_id = ? and line_number > ? order by line_number limit ?")
                .params(talk.municipality().value(), talk.resident(), number, most)
                .query((row, index) -> line(talk, row))
                .list();
    }

    private TalkLine line(WebTalk talk, ResultSet row) throws SQLException {
        Rendered line = json.readValue(vault.open(talk.municipality(), PURPOSE, row.getBytes("body")), Rendered.class);
        return new TalkLine(
                row.getLong("line_number"),
                row.getTimestamp("said").toInstant(),
                row.getBoolean("own"),
                line.says(),
                line.quick());
    }

    /** The content the resident sent with a line. */
    Optional<String> content(WebTalk talk, long number) {
        return jdbc.sql("select content from webchat_line where municipality_id = ? and resident_id = ?"
                        + " and line_number = ? and content is not null")
                .params(talk.municipality().value(), talk.resident(), number)
                .query(String.class)
                .optional();
    }

    /** Removes all lines, and tells which contents came with them. */
    List<String> remove(WebTalk talk) {
        List<String> contents = jdbc.sql(
                        "select content from webchat_line where municipality_id = ? and resident_id = ?"
                                + " and content is not null")
                .params(talk.municipality().value(), talk.resident())
                .query(String.class)
                .list();
        jdbc.sql("delete from webchat_line where municipality_id = ? and resident_id = ?")
                .params(talk.municipality().value(), talk.resident())
                .update();
        return contents;
    }

    /** Removes what was said until then, apart from lines whose photo or file is still there; tells how many lines. */
    int remove(WebTalk talk, Instant until) {
        return jdbc.sql("delete from webchat_line where municipality_id = ? and resident_id = ? and said <= ?"
                        + " and (content is null or not exists (select 1 from content c"
                        + " where c.municipality_id = webchat_line.municipality_id"
                        + " and c.id = cast(webchat_line.content as uuid)))")
                .params(talk.municipality().value(), talk.resident(), Timestamp.from(until))
                .update();
    }
}
