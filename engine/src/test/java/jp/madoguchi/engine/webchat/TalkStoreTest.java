package jp.madoguchi.engine.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import jp.madoguchi.engine.time.TurnableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Talks, lines and turns on both databases. */
class TalkStoreTest {

    private static final MunicipalityId CITY = new MunicipalityId("mihon");
    private static final int WRITERS = 6;
    private static final int EACH = 20;

    private final TurnableClock clock =
            new TurnableClock(Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneOffset.UTC), Duration.ZERO);

    private record Stores(Database database, TalkStore talks, LineStore lines, TurnStore turns)
            implements AutoCloseable {

        WebTalk open(String token) {
            return database.read(() -> talks.open(CITY, UUID.randomUUID(), token));
        }

        boolean add(WebTalk talk, UUID source, String... texts) {
            return database.read(() -> lines.add(
                    talk,
                    source,
                    Rendering.of(List.of(texts).stream()
                            .<Reply>map(text -> new Reply.Text(text, List.of()))
                            .toList())));
        }

        List<TalkLine> after(WebTalk talk, long number) {
            return database.read(() -> lines.after(talk, number, 1000));
        }

        @Override
        public void close() {
            database.close();
        }
    }

    private Stores stores(Make make) {
        Database database = make.open();
        JdbcClient jdbc = JdbcClient.create(database.jdbc());
        PlainVault vault = new PlainVault();
        return new Stores(
                database,
                new TalkStore(jdbc, vault, clock),
                new LineStore(jdbc, vault, JsonMapper.builder().build(), clock),
                new TurnStore(jdbc, clock));
    }

    @ParameterizedTest
    @EnumSource
    void linesAreNumberedWithoutGapsHoweverManyWrite(Make make) throws Exception {
        try (Stores stores = stores(make)) {
            WebTalk talk = stores.open("token");
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            List<Future<?>> all = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(writer -> writers.submit(() -> {
                        for (int i = 0; i < EACH; i++) {
                            stores.add(talk, UUID.randomUUID(), "一", "二");
                        }
                    }))
                    .toList();
            for (Future<?> writer : all) {
                writer.get();
            }
            writers.shutdown();
            long count = 2L * WRITERS * EACH;
            assertThat(stores.after(talk, 0))
                    .extracting(TalkLine::number)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, count).boxed().toList());
            assertThat(stores.database().read(() -> stores.talks().lastLines(List.of(talk))))
                    .containsEntry(talk.resident(), count);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMessageDeliveredAgainIsSaidOnce(Make make) {
        try (Stores stores = stores(make)) {
            WebTalk talk = stores.open("token");
            UUID message = UUID.randomUUID();
            assertThat(stores.add(talk, message, "一", "二")).isTrue();
            assertThat(stores.add(talk, message, "一", "二")).isTrue();
            assertThat(stores.after(talk, 1)).extracting(TalkLine::says).containsExactly(new Says.Text("二"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTurnIsKeptOnceForEachTalk(Make make) {
        try (Stores stores = stores(make)) {
            WebTalk talk = stores.open("one");
            WebTalk other = stores.open("other");
            UUID id = UUID.randomUUID();
            assertThat(stores.database().read(() -> stores.turns().keep(talk, id, true)))
                    .isTrue();
            assertThat(stores.database().read(() -> stores.turns().keep(talk, id, true)))
                    .isFalse();
            assertThat(stores.database().read(() -> stores.turns().keep(other, id, false)))
                    .isTrue();
            assertThat(lately(stores, talk, true)).isEqualTo(1);
            assertThat(lately(stores, other, true)).isZero();
            assertThat(lately(stores, other, false)).isEqualTo(1);
            clock.advance(Duration.ofHours(1));
            assertThat(lately(stores, talk, false)).isZero();
        }
    }

    private static long lately(Stores stores, WebTalk talk, boolean onlyMedia) {
        return stores.database().read(() -> stores.turns().lately(talk, Duration.ofMinutes(1), onlyMedia));
    }

    @ParameterizedTest
    @EnumSource
    void aTokenOpensItsTalkUntilNobodyCameFor400Days(Make make) {
        try (Stores stores = stores(make)) {
            WebTalk talk = stores.open("token");
            assertThat(found(stores, "token")).containsExactly(talk);
            assertThat(found(stores, "other")).isEmpty();
            clock.advance(TalkStore.KEPT.minusDays(1));
            stores.database()
                    .transaction()
                    .executeWithoutResult(status -> stores.talks().seen(talk));
            clock.advance(Duration.ofDays(2));
            assertThat(found(stores, "token")).containsExactly(talk);
            clock.advance(TalkStore.KEPT);
            assertThat(found(stores, "token")).isEmpty();
        }
    }

    private static List<WebTalk> found(Stores stores, String token) {
        return stores.database().read(() -> stores.talks().find(CITY, token)).stream()
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aRemovedTalkTakesNoMoreLines(Make make) {
        try (Stores stores = stores(make)) {
            WebTalk talk = stores.open("token");
            stores.add(talk, UUID.randomUUID(), "一");
            stores.database()
                    .read(() ->
                            stores.lines().addOwn(talk, UUID.randomUUID(), new Says.Sent(true, null, 3), "content-id"));
            assertThat(stores.database().read(() -> stores.talks().remove(talk)))
                    .isTrue();
            assertThat(stores.database().read(() -> stores.lines().remove(talk)))
                    .containsExactly("content-id");
            assertThat(stores.add(talk, UUID.randomUUID(), "二")).isFalse();
            assertThat(stores.after(talk, 0)).isEmpty();
            assertThat(stores.database().read(() -> stores.talks().lastLines(List.of(talk))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void removesWhatWasSaidUntilAMomentApartFromPhotosThatAreStillThere(Make make) {
        try (Stores stores = stores(make)) {
            WebTalk talk = stores.open("token");
            WebTalk other = stores.open("other");
            UUID photo = UUID.randomUUID();
            Database database = stores.database();
            database.transaction()
                    .executeWithoutResult(status -> database.jdbc()
                            .update(
                                    "insert into content (municipality_id, id, media_type, bytes, size, created)"
                                            + " values (?, ?, 'image/jpeg', ?, 1, ?)",
                                    CITY.value(),
                                    photo,
                                    new byte[] {1},
                                    Timestamp.from(clock.instant())));
            stores.add(talk, UUID.randomUUID(), "一");
            stores.add(other, UUID.randomUUID(), "よそ");
            sends(stores, talk, photo);
            sends(stores, talk, UUID.randomUUID());
            Instant until = clock.instant();
            clock.advance(Duration.ofSeconds(1));
            stores.add(talk, UUID.randomUUID(), "あと");
            assertThat(database.read(() -> stores.lines().remove(talk, until))).isEqualTo(2);
            assertThat(stores.after(talk, 0)).extracting(TalkLine::number).containsExactly(2L, 4L);
            assertThat(stores.after(other, 0)).hasSize(1);
        }
    }

    private static void sends(Stores stores, WebTalk talk, UUID content) {
        stores.database()
                .read(() -> stores.lines().addOwn(talk, UUID.randomUUID(), new Says.Text("写真"), content.toString()));
    }
}
