package jp.madoguchi.engine.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.engine.Crowd;
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
            List<Boolean> kept = Crowd.of(
                    12,
                    i -> () -> database.read(() -> store(database).keep(i % 2 == 0 ? HERE : THERE, event("E1", "m1"))));
            assertThat(kept).filteredOn(first -> first).hasSize(2);
            assertThat(database.count("select count(*) from line_event where municipality_id = ?", "yamaguchi"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void takesAnEventAgainWhoseFirstHandlingWasRolledBack(Make make) {
        try (Database database = make.open()) {
            boolean first = Boolean.TRUE.equals(database.transaction().execute(status -> {
                status.setRollbackOnly();
                return store(database).keep(HERE, event("E1", "m1"));
            }));
            assertThat(first).isTrue();
            assertThat(database.read(() -> store(database).known(HERE.municipality(), "E1")))
                    .isFalse();
            assertThat(database.read(() -> store(database).keep(HERE, event("E1", "m1"))))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesTheTurnOfAWaitingEventToOneOnly(Make make) {
        try (Database database = make.open()) {
            EventStore store = store(database);
            database.transaction().executeWithoutResult(s -> {
                store.keep(HERE, event("E1", "m1"));
                store.waits(HERE.municipality(), "E1");
            });
            assertThat(database.read(() -> store.stopWaiting(THERE.municipality(), "E1")))
                    .isFalse();
            List<Boolean> got =
                    Crowd.of(8, i -> () -> database.read(() -> store.stopWaiting(HERE.municipality(), "E1")));
            assertThat(got).filteredOn(first -> first).hasSize(1);
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
