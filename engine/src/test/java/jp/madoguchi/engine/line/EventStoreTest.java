package jp.madoguchi.engine.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.line.EventStore.Kept;
import jp.madoguchi.engine.media.MediaKind;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventStoreTest {

    private static final LineChannel HERE = channel("yamaguchi");
    private static final LineChannel THERE = channel("maizuru");
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsAnEventThatComesManyTimesAtOnceOnceInEachMunicipality(Make make) {
        try (Database database = make.open()) {
            List<Kept> kept = Crowd.of(
                    12,
                    i -> () -> database.read(() -> store(database).keep(i % 2 == 0 ? HERE : THERE, event("E1", "m1"))));
            assertThat(kept).filteredOn(Kept.AT_ONCE::equals).hasSize(2);
            assertThat(database.count("select count(*) from line_event where municipality_id = ?", "yamaguchi"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void takesAnEventAgainWhoseFirstHandlingWasRolledBack(Make make) {
        try (Database database = make.open()) {
            Kept first = database.transaction().execute(status -> {
                status.setRollbackOnly();
                return store(database).keep(HERE, event("E1", "m1"));
            });
            assertThat(first).isEqualTo(Kept.AT_ONCE);
            assertThat(database.read(() -> store(database).known(HERE.municipality(), "E1")))
                    .isFalse();
            assertThat(database.read(() -> store(database).keep(HERE, event("E1", "m1"))))
                    .isEqualTo(Kept.AT_ONCE);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesTheTurnOfAWaitingEventToOneOnly(Make make) {
        try (Database database = make.open()) {
            EventStore store = store(database);
            assertThat(database.read(() -> store.keep(HERE, photo("E1", "U1")))).isEqualTo(Kept.IN_TURN);
            assertThat(database.read(() -> store.stopWaiting(THERE.municipality(), "E1")))
                    .isFalse();
            List<Boolean> got =
                    Crowd.of(8, i -> () -> database.read(() -> store.stopWaiting(HERE.municipality(), "E1")));
            assertThat(got).filteredOn(first -> first).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void letsATurnWaitForEarlierOnesOfTheSameResidentForAWhile(Make make) {
        try (Database database = make.open()) {
            EventStore store = store(database);
            assertThat(keep(database, THERE, photo("E1", "U1"))).isEqualTo(Kept.IN_TURN);
            assertThat(keep(database, HERE, said("E2", "U1"))).isEqualTo(Kept.AT_ONCE);
            assertThat(keep(database, HERE, photo("E3", "U1"))).isEqualTo(Kept.IN_TURN);
            assertThat(keep(database, HERE, said("E4", "U1"))).isEqualTo(Kept.IN_TURN);
            assertThat(keep(database, HERE, said("E4", "U1"))).isEqualTo(Kept.BEFORE);
            assertThat(keep(database, HERE, said("E5", "U2"))).isEqualTo(Kept.AT_ONCE);
            assertThat(keep(database, HERE, event("E6", null))).isEqualTo(Kept.AT_ONCE);
            database.read(() -> store.stopWaiting(HERE.municipality(), "E3"));
            assertThat(keep(database, HERE, said("E7", "U1"))).isEqualTo(Kept.IN_TURN);
            database.read(() -> store.stopWaiting(HERE.municipality(), "E4"));
            database.read(() -> store.stopWaiting(HERE.municipality(), "E7"));
            assertThat(keep(database, HERE, said("E8", "U1"))).isEqualTo(Kept.AT_ONCE);

            assertThat(keep(database, HERE, photo("E9", "U1"))).isEqualTo(Kept.IN_TURN);
            Instant later = NOW.plusSeconds(60);
            EventStore laterOn = new EventStore(database.jdbc(), new PlainVault(), Clock.fixed(later, ZoneOffset.UTC));
            assertThat(database.read(() -> laterOn.keep(HERE, said("E10", "U1"))))
                    .isEqualTo(Kept.AT_ONCE);
            assertThat(database.read(() -> laterOn.waiting(HERE.municipality(), "E9")))
                    .hasValueSatisfying(waiting -> {
                        assertThat(waiting.received()).isEqualTo(NOW);
                        assertThat(new String(waiting.body(), StandardCharsets.UTF_8))
                                .isEqualTo("{}");
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void tellsOfEventsKeptTogetherWhichOnesWait(Make make) {
        try (Database database = make.open()) {
            EventStore store = store(database);
            keep(database, HERE, photo("E1", "U1"));
            List<IncomingEvent> together =
                    List.of(said("E2", "U1"), said("E3", "U2"), event("E4", null), photo("E5", "U3"), said("E3", "U2"));
            assertThat(database.read(() -> store.keep(HERE, together)))
                    .containsExactly(Kept.IN_TURN, Kept.AT_ONCE, Kept.AT_ONCE, Kept.IN_TURN, Kept.BEFORE);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void forgetsWhatAMessageSaidInItsOwnMunicipalityOnly(Make make) {
        try (Database database = make.open()) {
            EventStore store = store(database);
            database.transaction().executeWithoutResult(s -> {
                for (LineChannel channel : List.of(HERE, THERE)) {
                    store.keep(channel, event("E1", "m1"));
                    store.brought(channel.municipality(), "E1", "content-of-" + channel.municipality());
                }
            });
            assertThat(database.read(() -> store.forget(HERE.municipality(), "m1")))
                    .containsExactly("content-of-yamaguchi");
            assertThat(database.count("select count(*) from line_event where body is null"))
                    .isEqualTo(1);
            assertThat(database.read(() -> store.forget(HERE.municipality(), "m1")))
                    .isEmpty();
            assertThat(database.read(() -> store.unsent(HERE.municipality(), "m1")))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void storesNeitherBodyNorMessageIdReadably(Make make) {
        try (Database database = make.open()) {
            database.read(() -> store(database).keep(HERE, event("E1", "HIMITSU")));
            byte[] body = database.read(() -> Objects.requireNonNull(
                    database.jdbc().queryForObject("select body from line_event", byte[].class)));
            assertThat(new String(body, StandardCharsets.UTF_8)).doesNotContain("HIMITSU");
            assertThat(database.read(() -> Objects.requireNonNull(
                            database.jdbc().queryForObject("select message_hash from line_event", String.class))))
                    .doesNotContain("HIMITSU");
        }
    }

    private static Kept keep(Database database, LineChannel channel, IncomingEvent event) {
        return database.read(() -> store(database).keep(channel, event));
    }

    private static IncomingEvent said(String key, String user) {
        return turn(key, user, new Happening.Turn(new Input.Said("はい"), null));
    }

    private static IncomingEvent photo(String key, String user) {
        return turn(key, user, new Happening.SentMedia("m" + key, MediaKind.PHOTO, null, 0, true));
    }

    private static IncomingEvent turn(String key, String user, Happening happening) {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        return new IncomingEvent(key, "message", user, false, false, null, null, happening, body);
    }

    private static IncomingEvent event(String key, @Nullable String message) {
        byte[] body = ("{\"text\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8);
        return new IncomingEvent(key, "message", "U1", false, false, null, message, new Happening.Kept(), body);
    }

    private static LineChannel channel(String municipality) {
        return new LineChannel(
                new MunicipalityId(municipality), "c-" + municipality, "s", "t", "https://a", "https://b");
    }

    private static EventStore store(Database database) {
        return new EventStore(database.jdbc(), new PlainVault(), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
