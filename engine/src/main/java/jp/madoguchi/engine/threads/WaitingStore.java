package jp.madoguchi.engine.threads;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which thread a resident chose, and what the resident wrote before choosing: the tables {@code thread_choice} and {@code
 * thread_waiting}. In the caller's transaction, which holds the resident's conversation.
 */
@Component
class WaitingStore {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final String PURPOSE = "thread-waiting";

    private final JdbcClient jdbc;
    private final EntryStore entries;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    WaitingStore(JdbcClient jdbc, EntryStore entries, Vault vault, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** @param target names a thread by its subject */
    void choose(Resident resident, String target, Instant until) {
        forgetChoice(resident);
        jdbc.sql("insert into thread_choice (municipality_id, resident_id, target, until) values (?, ?, ?, ?)")
                .params(resident.municipality().value(), resident.id(), target, Timestamp.from(until))
                .update();
    }

    Optional<String> chosen(Resident resident) {
        return jdbc.sql("select target from thread_choice where municipality_id = ? and resident_id = ? and until > ?")
                .params(resident.municipality().value(), resident.id(), Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
    }

    void forgetChoice(Resident resident) {
        jdbc.sql("delete from thread_choice where municipality_id = ? and resident_id = ?")
                .params(resident.municipality().value(), resident.id())
                .update();
    }

    void add(Resident resident, Kind kind, Message message, @Nullable String channelMessage) {
        jdbc.sql("insert into thread_waiting (municipality_id, resident_id, id, at, kind, body, message_hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(resident.municipality().value())
                .param(resident.id())
                .param(IDS.generate())
                .param(Timestamp.from(clock.instant()))
                .param(kind.code())
                .param(vault.seal(
                        resident.municipality(), PURPOSE, json.writeValueAsBytes(new Kept(message, channelMessage))))
                .param(channelMessage == null ? null : entries.hash(resident.municipality(), channelMessage))
                .update();
    }

    /** With the channel's own id of it, which the thread needs too. */
    record Kept(Message message, @Nullable String channelMessage) {}

    /** A message that waited. */
    record Taken(Kind kind, Message message, @Nullable String channelMessage) {}

    /** Takes out all that waits, oldest first. */
    List<Taken> take(Resident resident) {
        List<Taken> taken = of(resident);
        forget(resident);
        return taken;
    }

    /** All that waits, oldest first. */
    List<Taken> of(Resident resident) {
        return jdbc.sql(
                        "select kind, body from thread_waiting where municipality_id = ? and resident_id = ? order by id")
                .params(resident.municipality().value(), resident.id())
                .query((row, index) -> {
                    Kept kept = json.readValue(
                            vault.open(resident.municipality(), PURPOSE, row.getBytes("body")), Kept.class);
                    return new Taken(Kind.of(row.getString("kind")), kept.message(), kept.channelMessage());
                })
                .list();
    }

    void forget(Resident resident) {
        jdbc.sql("delete from thread_waiting where municipality_id = ? and resident_id = ?")
                .params(resident.municipality().value(), resident.id())
                .update();
    }

    void forget(Resident resident, String channelMessage) {
        jdbc.sql("delete from thread_waiting where municipality_id = ? and resident_id = ? and message_hash = ?")
                .params(
                        resident.municipality().value(),
                        resident.id(),
                        entries.hash(resident.municipality(), channelMessage))
                .update();
    }
}
