package jp.madoguchi.engine.line;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.ChannelUser;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The received events. All in the caller's transaction. */
@Component
class EventStore {

    static final String PURPOSE = "line-event";
    private static final String MESSAGE = "line-message";
    // Who waits is looked up once for all, and not for each row: a plan made while the table was small may read all of
    // it.
    // The time is in a "case", else PostgreSQL finds by it all that came in the last seconds, taking them for none.
    private static final String INSERT = """
            insert into line_event (municipality_id, event_id, channel_id, type, received, body, message_hash, user_hash, waiting)
            select cast(? as varchar), e.id, cast(? as varchar), e.type, cast(? as timestamp with time zone), e.body, e.message,
                e.person, e.brings or (e.turn and e.person in (
                    select earlier.user_hash from line_event earlier
                    where earlier.municipality_id = ? and earlier.user_hash = any(cast(? as varchar array)) and earlier.waiting
                        and case when earlier.received > ? then true else false end))
            from unnest(cast(? as varchar array), cast(? as varchar array), cast(? as bytea array), cast(? as varchar array),
                cast(? as varchar array), cast(? as boolean array), cast(? as boolean array))
                as e(id, type, body, message, person, brings, turn)
            on conflict do nothing
            """;

    /** How long an event that waits makes those after it wait: longer than a photo or file is waited for in its turn. */
    private static final Duration HOLDS_OTHERS = QueuedTurns.PATIENCE.plusSeconds(5);

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final Clock clock;

    EventStore(JdbcTemplate jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** What is to be done with an event. */
    enum Kept {
        /** Nothing: it was handled before. */
        BEFORE,
        AT_ONCE,
        /** Its turn waits: what it brings is to be fetched first, or an earlier turn of the same resident waits. */
        IN_TURN
    }

    /** Keeps an event; waits for whoever is handling it at this moment. */
    Kept keep(LineChannel channel, IncomingEvent event) {
        return keep(channel, List.of(event)).get(0);
    }

    /** Keeps events, all in one statement; of two with the same key the second one was handled before. */
    List<Kept> keep(LineChannel channel, List<IncomingEvent> events) {
        MunicipalityId municipality = channel.municipality();
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp holds = Timestamp.from(now.toInstant().minus(HOLDS_OTHERS));
        String[] people = events.stream().map(event -> person(channel, event)).toArray(String[]::new);
        Object[] values = {
            municipality.value(),
            channel.id(),
            now,
            municipality.value(),
            people,
            holds,
            events.stream().map(IncomingEvent::key).toArray(String[]::new),
            events.stream().map(IncomingEvent::type).toArray(String[]::new),
            events.stream()
                    .map(event -> vault.seal(municipality, PURPOSE, event.body()))
                    .toArray(byte[][]::new),
            events.stream().map(event -> messageHash(municipality, event)).toArray(String[]::new),
            people,
            events.stream().map(event -> event.isTurn() && event.brings()).toArray(Boolean[]::new),
            events.stream().map(IncomingEvent::isTurn).toArray(Boolean[]::new)
        };
        ConnectionCallback<Map<String, Kept>> insert = connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement(INSERT, new String[] {"event_id", "waiting"})) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.executeUpdate();
                Map<String, Kept> kept = new HashMap<>();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    while (keys.next()) {
                        kept.put(keys.getString(1), keys.getBoolean(2) ? Kept.IN_TURN : Kept.AT_ONCE);
                    }
                }
                return kept;
            }
        };
        Map<String, Kept> kept = Objects.requireNonNull(jdbc.execute(insert));
        return events.stream()
                .map(event -> Objects.requireNonNullElse(kept.remove(event.key()), Kept.BEFORE))
                .toList();
    }

    private @Nullable String messageHash(MunicipalityId municipality, IncomingEvent event) {
        return event.message() == null ? null : hash(municipality, event.message());
    }

    private @Nullable String person(LineChannel channel, IncomingEvent event) {
        String user = event.user();
        return user == null ? null : ChannelUser.hash(vault, channel.municipality(), channel.id(), user);
    }

    /** As if these had not been kept: their turns are to be taken in another transaction. */
    void undo(MunicipalityId municipality, List<IncomingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.update(
                "delete from line_event where municipality_id = ? and event_id = any(?)",
                municipality.value(),
                events.stream().map(IncomingEvent::key).toArray(String[]::new));
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

    /** @param received when it came */
    record Waiting(byte[] body, Instant received) {}

    /** An event whose turn is still to be taken. */
    Optional<Waiting> waiting(MunicipalityId municipality, String key) {
        return jdbc
                .query(
                        "select body, received from line_event where municipality_id = ? and event_id = ? and waiting",
                        (row, n) -> new Waiting(
                                vault.open(municipality, PURPOSE, row.getBytes("body")),
                                row.getTimestamp("received").toInstant()),
                        municipality.value(),
                        key)
                .stream()
                .findFirst();
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
