package jp.madoguchi.engine.threads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code thread_entry}, messages sealed. All in the caller's transaction, which holds the thread when it adds. */
@Component
class EntryStore {

    private static final String MESSAGE = "thread-message";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    EntryStore(JdbcClient jdbc, Vault vault, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param writer the resident; null for staff
     * @param channelMessage the channel's id of the message, by which it can be taken back
     */
    void add(
            ThreadState thread,
            long number,
            @Nullable UUID writer,
            Kind kind,
            Message message,
            @Nullable String channelMessage) {
        MunicipalityId municipality = thread.municipality();
        jdbc.sql("insert into thread_entry (municipality_id, thread_id, entry_number, at, writer, kind, body, content,"
                        + " message_hash, failed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, false)")
                .param(municipality.value())
                .param(thread.id())
                .param(number)
                .param(Timestamp.from(clock.instant()))
                .param(writer)
                .param(kind.code())
                .param(vault.seal(municipality, purpose(thread.id(), number), json.writeValueAsBytes(message)))
                .param(message.content())
                .param(channelMessage == null ? null : hash(municipality, channelMessage))
                .update();
    }

    /** Notes which outbox message carries an entry; false when one carries it already. */
    boolean carriedBy(ThreadState thread, long number, UUID letter) {
        return jdbc.sql(
                                "update thread_entry set letter = ? where municipality_id = ? and thread_id = ? and entry_number = ?"
                                        + " and letter is null")
                        .params(letter, thread.municipality().value(), thread.id(), number)
                        .update()
                == 1;
    }

    /** Nothing can carry an entry to its resident. */
    void failed(ThreadState thread, long number) {
        jdbc.sql(
                        "update thread_entry set failed = true where municipality_id = ? and thread_id = ? and entry_number = ?")
                .params(thread.municipality().value(), thread.id(), number)
                .update();
    }

    /** The outbox message was given up. */
    void failed(MunicipalityId municipality, UUID letter) {
        jdbc.sql("update thread_entry set failed = true where municipality_id = ? and letter = ?")
                .params(municipality.value(), letter)
                .update();
    }

    /** The last entries before that number, oldest first. */
    List<Entry> before(ThreadState thread, long number, int most) {
        return jdbc
                .sql("select * from thread_entry where municipality_id = ? and thread_id = ? and entry_number < ?"
                        + " order by entry_number desc limit ?")
                .params(thread.municipality().value(), thread.id(), number, most)
                .query((row, index) -> entry(thread, row))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparingLong(Entry::number))
                .toList();
    }

    Optional<Entry> find(ThreadState thread, long number) {
        return before(thread, number + 1, 1).stream()
                .filter(e -> e.number() == number)
                .findFirst();
    }

    /** How many entries of residents come after that number and were not taken back. */
    int unread(ThreadState thread, long after) {
        return jdbc.sql(
                        "select count(*) from thread_entry where municipality_id = ? and thread_id = ? and entry_number > ?"
                                + " and writer is not null and body is not null")
                .params(thread.municipality().value(), thread.id(), after)
                .query(Integer.class)
                .single();
    }

    /** Where a message of the channel stands. */
    record Place(UUID thread, long number, @Nullable String content) {}

    List<Place> places(MunicipalityId municipality, UUID writer, String channelMessage) {
        return jdbc.sql("select thread_id, entry_number, content from thread_entry where municipality_id = ?"
                        + " and message_hash = ? and writer = ? and body is not null")
                .params(municipality.value(), hash(municipality, channelMessage), writer)
                .query((row, index) -> new Place(
                        row.getObject("thread_id", UUID.class), row.getLong("entry_number"), row.getString("content")))
                .list();
    }

    /** Deletes what an entry says. */
    void takeBack(ThreadState thread, long number) {
        jdbc.sql("update thread_entry set body = null, content = null where municipality_id = ? and thread_id = ?"
                        + " and entry_number = ?")
                .params(thread.municipality().value(), thread.id(), number)
                .update();
    }

    /** Whether an entry of this thread holds that content. */
    boolean holds(ThreadState thread, String content) {
        return !jdbc.sql("select 1 from thread_entry where municipality_id = ? and thread_id = ? and content = ?")
                .params(thread.municipality().value(), thread.id(), content)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    String hash(MunicipalityId municipality, String channelMessage) {
        return vault.hash(municipality, MESSAGE, channelMessage);
    }

    private Entry entry(ThreadState thread, ResultSet row) throws SQLException {
        long number = row.getLong("entry_number");
        byte[] body = row.getBytes("body");
        return new Entry(
                number,
                row.getTimestamp("at").toInstant(),
                row.getObject("writer", UUID.class),
                Kind.of(row.getString("kind")),
                body == null
                        ? null
                        : json.readValue(
                                vault.open(thread.municipality(), purpose(thread.id(), number), body), Message.class),
                row.getObject("letter", UUID.class),
                row.getBoolean("failed"));
    }

    private static String purpose(UUID thread, long number) {
        return "thread/" + thread + '/' + number;
    }
}
