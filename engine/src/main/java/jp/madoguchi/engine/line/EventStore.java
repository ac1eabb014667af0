package jp.madoguchi.engine.line;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.ChannelUser;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The received events. All in the caller's transaction. */
@Component
class EventStore {

    static final String PURPOSE = "line-event";
    private static final String MESSAGE = "line-message";
    private static final String INSERT = """
            insert into line_event (municipality_id, event_id, channel_id, type, received, body, message_hash, user_hash, waiting)
            values (?, ?, ?, ?, ?, ?, ?, ?, false) on conflict do nothing
            """;

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final Clock clock;

    EventStore(JdbcTemplate jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Keeps an event. False when it was handled before; waits for whoever is handling it at this moment. */
    boolean keep(LineChannel channel, IncomingEvent event) {
        MunicipalityId municipality = channel.municipality();
        return jdbc.update(
                        INSERT,
                        municipality.value(),
                        event.key(),
                        channel.id(),
                        event.type(),
                        Timestamp.from(clock.instant()),
                        vault.seal(municipality, PURPOSE, event.body()),
                        event.message() == null ? null : hash(municipality, event.message()),
                        event.user() == null ? null : ChannelUser.hash(vault, municipality, channel.id(), event.user()))
                == 1;
    }

    /** Whether it was handled before, as far as this transaction can see. */
    boolean known(MunicipalityId municipality, String key) {
        return exists("select 1 from line_event where municipality_id = ? and event_id = ?", municipality.value(), key);
    }

    /** Whether the resident has taken this message back: events come out of order when LINE sends them again. */
    boolean unsent(MunicipalityId municipality, String message) {
        return exists(
                "select 1 from line_event where municipality_id = ? and message_hash = ? and type = 'unsend'",
                municipality.value(),
                hash(municipality, message));
    }

    /** Notes that an event's turn is still to be taken. */
    void waits(MunicipalityId municipality, String key) {
        jdbc.update(
                "update line_event set waiting = true where municipality_id = ? and event_id = ?",
                municipality.value(),
                key);
    }

    boolean waiting(MunicipalityId municipality, String key) {
        return exists(
                "select 1 from line_event where municipality_id = ? and event_id = ? and waiting",
                municipality.value(),
                key);
    }

    /** Takes the right to a waiting event's turn; false when it is gone. */
    boolean stopWaiting(MunicipalityId municipality, String key) {
        return jdbc.update(
                        "update line_event set waiting = false where municipality_id = ? and event_id = ? and waiting",
                        municipality.value(),
                        key)
                == 1;
    }

    /** Notes which stored content came with an event. */
    void brought(MunicipalityId municipality, String key, String content) {
        jdbc.update(
                "update line_event set content = ? where municipality_id = ? and event_id = ?",
                content,
                municipality.value(),
                key);
    }

    /** Empties what is kept of a message, and tells which contents came with it. */
    List<String> forget(MunicipalityId municipality, String message) {
        String hash = hash(municipality, message);
        List<String> contents = jdbc.queryForList(
                "select content from line_event where municipality_id = ? and message_hash = ? and content is not null for update",
                String.class,
                municipality.value(),
                hash);
        jdbc.update(
                "update line_event set body = null, content = null, waiting = false where municipality_id = ? and message_hash = ?"
                        + " and type <> 'unsend'",
                municipality.value(),
                hash);
        return contents;
    }

    /** Empties the bodies of some events received before a moment; tells of how many. */
    int emptyBefore(Instant moment, int most) {
        return jdbc.update(
                "update line_event set body = null where (municipality_id, event_id) in (select municipality_id, event_id"
                        + " from line_event where received < ? and body is not null limit ?)",
                Timestamp.from(moment),
                most);
    }

    /** Deletes some events received before a moment; tells how many. */
    int deleteBefore(Instant moment, int most) {
        return jdbc.update(
                "delete from line_event where (municipality_id, event_id) in (select municipality_id, event_id"
                        + " from line_event where received < ? limit ?)",
                Timestamp.from(moment),
                most);
    }

    private String hash(MunicipalityId municipality, String message) {
        return vault.hash(municipality, MESSAGE, message);
    }

    private boolean exists(String sql, @Nullable Object... values) {
        return !jdbc.queryForList(sql, Integer.class, values).isEmpty();
    }
}
