package jp.madoguchi.engine.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.rights.Reach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class ThreadStoreTest {

    private static final MunicipalityId YAMAGUCHI = new MunicipalityId("yamaguchi");
    private static final MunicipalityId MAIZURU = new MunicipalityId("maizuru");
    private static final UUID HANAKO = UUID.randomUUID();
    private static final UUID TARO = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00.123456Z");
    private static final Subject CASE = new Subject("case/2026-000001", HANAKO, "2026-000001");
    private static final int WRITERS = 10;
    private static final int EACH = 5;

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource(Make.class)
    void makesOneThreadAndNumbersEachEntryOnceWhenManyWriteAtOnce(Make make) {
        try (Database database = make.open()) {
            ThreadStore threads = threads(database);
            EntryStore entries = entries(database);
            Crowd.<Boolean>of(WRITERS, writer -> () -> {
                for (int i = 0; i < EACH; i++) {
                    database.transaction().executeWithoutResult(s -> {
                        ThreadState thread = threads.open(YAMAGUCHI, CASE, List.of(HANAKO), NOW);
                        long number = threads.next(thread, true, NOW);
                        entries.add(thread, number, HANAKO, Kind.TEXT, Message.text("文", null), null);
                    });
                }
                return true;
            });
            ThreadState thread =
                    database.read(() -> threads.find(YAMAGUCHI, CASE)).orElseThrow();
            assertThat(thread.unread()).isEqualTo(WRITERS * EACH);
            assertThat(database.read(() -> entries.before(thread, Long.MAX_VALUE, 200)))
                    .extracting(Entry::number)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, WRITERS * EACH).boxed().toList());
            assertThat(database.count("select count(*) from thread")).isEqualTo(1);
            assertThat(database.count("select count(*) from thread_member")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesAnEntryBackAsItWasAndStoresNothingReadably(Make make) {
        try (Database database = make.open()) {
            ThreadStore threads = threads(database);
            EntryStore entries = entries(database);
            Message message = new Message(
                    "口座は 1234567 です",
                    "山口 花子",
                    new Message.Attachment("c-1", "image/jpeg", "receipt.jpg", 3),
                    Map.of("form", "extra"));
            database.transaction().executeWithoutResult(s -> {
                ThreadState thread = threads.open(YAMAGUCHI, CASE, List.of(HANAKO), NOW);
                entries.add(thread, threads.next(thread, true, NOW), HANAKO, Kind.PHOTO, message, "m-1");
            });
            ThreadState thread =
                    database.read(() -> threads.find(YAMAGUCHI, CASE)).orElseThrow();
            assertThat(database.read(() -> entries.find(thread, 1)))
                    .contains(new Entry(1, NOW, HANAKO, Kind.PHOTO, message, null, false));
            byte[] stored =
                    database.read(() -> database.jdbc().queryForObject("select body from thread_entry", byte[].class));
            assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("1234567", "花子", "receipt");
            assertThat(database.read(() -> threads.holds(YAMAGUCHI, HANAKO, "c-1")))
                    .isTrue();
            assertThat(database.read(() -> threads.holds(YAMAGUCHI, TARO, "c-1")))
                    .isFalse();
            assertThat(database.read(() -> threads.holds(MAIZURU, HANAKO, "c-1")))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void findsAMessageByItsIdAndDeletesWhatItSaid(Make make) {
        try (Database database = make.open()) {
            ThreadStore threads = threads(database);
            EntryStore entries = entries(database);
            database.transaction().executeWithoutResult(s -> {
                ThreadState thread = threads.open(YAMAGUCHI, CASE, List.of(HANAKO), NOW);
                entries.add(thread, threads.next(thread, true, NOW), HANAKO, Kind.TEXT, Message.text("一", null), "m-1");
                entries.add(thread, threads.next(thread, true, NOW), HANAKO, Kind.TEXT, Message.text("二", null), "m-2");
            });
            assertThat(database.read(() -> entries.places(YAMAGUCHI, TARO, "m-1")))
                    .isEmpty();
            assertThat(database.read(() -> entries.places(MAIZURU, HANAKO, "m-1")))
                    .isEmpty();
            ThreadState thread =
                    database.read(() -> threads.find(YAMAGUCHI, CASE)).orElseThrow();
            database.transaction()
                    .executeWithoutResult(s -> entries.places(YAMAGUCHI, HANAKO, "m-1")
                            .forEach(place -> entries.takeBack(thread, place.number())));
            assertThat(database.read(() -> entries.before(thread, Long.MAX_VALUE, 10)))
                    .extracting(Entry::message)
                    .containsExactly(null, Message.text("二", null));
            assertThat(database.read(() -> entries.unread(thread, 0))).isEqualTo(1);
            assertThat(database.read(() -> entries.places(YAMAGUCHI, HANAKO, "m-1")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void listsThreadsOpenForAResidentUntilTheirTime(Make make) {
        try (Database database = make.open()) {
            ThreadStore threads = threads(database);
            Subject other = Subject.of(HANAKO);
            database.transaction().executeWithoutResult(s -> {
                ThreadState one = threads.open(YAMAGUCHI, CASE, List.of(HANAKO), NOW);
                ThreadState two = threads.open(YAMAGUCHI, other, List.of(HANAKO), NOW.plusSeconds(1));
                threads.openUntil(one, HANAKO, NOW.plus(Duration.ofHours(1)));
                threads.openUntil(two, HANAKO, NOW.plus(Duration.ofHours(2)));
            });
            assertThat(open(database, threads, NOW)).containsExactly(other.about(), CASE.about());
            assertThat(open(database, threads, NOW.plus(Duration.ofHours(1)))).containsExactly(other.about());
            assertThat(open(database, threads, NOW.plus(Duration.ofHours(2)))).isEmpty();
            assertThat(database.read(() -> threads.open(MAIZURU, HANAKO, NOW))).isEmpty();
            assertThat(database.read(() -> threads.page(YAMAGUCHI, Reach.EVERYWHERE, false, 0, 1)))
                    .hasSize(1);
            assertThat(database.read(() -> threads.count(YAMAGUCHI, Reach.EVERYWHERE, false)))
                    .isEqualTo(2);
            assertThat(database.read(() -> threads.page(YAMAGUCHI, Reach.EVERYWHERE, true, 0, 10)))
                    .isEmpty();
            assertThat(database.read(() -> threads.count(MAIZURU, Reach.EVERYWHERE, false)))
                    .isZero();
        }
    }

    private static List<String> open(Database database, ThreadStore threads, Instant at) {
        return database.read(() -> threads.open(YAMAGUCHI, HANAKO, at)).stream()
                .map(thread -> thread.subject().about())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsWhatWaitsInOrderAndForgetsWhatWasTakenBack(Make make) {
        try (Database database = make.open()) {
            WaitingStore waiting = new WaitingStore(
                    JdbcClient.create(database.jdbc()), entries(database), new PlainVault(), json(), clock);
            Resident hanako = new Resident(HANAKO, YAMAGUCHI, "c", "line", "U1", true, "ja", Map.of());
            database.transaction().executeWithoutResult(s -> {
                for (String text : List.of("一", "二", "三")) {
                    waiting.add(hanako, Kind.TEXT, Message.text(text, null), "m-" + text);
                }
                waiting.forget(hanako, "m-二");
                waiting.choose(hanako, "case/1", NOW.plusSeconds(10));
                waiting.choose(hanako, "case/2", NOW.plusSeconds(10));
            });
            assertThat(database.read(() -> waiting.chosen(hanako))).contains("case/2");
            assertThat(database.read(() -> waiting.take(hanako)))
                    .extracting(taken -> taken.message().text())
                    .containsExactly("一", "三");
            assertThat(database.read(() -> waiting.take(hanako))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void bindsARowToOneResidentAndFindsThoseOfAGroup(Make make) {
        try (Database database = make.open()) {
            RoleStore roles = new RoleStore(JdbcClient.create(database.jdbc()), new PlainVault(), json());
            Member hanako = member(HANAKO, "row-1", "調査 花子", "D01");
            Member taro = member(TARO, "row-2", "調査 太郎", "D02");
            database.transaction().executeWithoutResult(s -> {
                roles.bind(YAMAGUCHI, hanako, NOW);
                roles.bind(YAMAGUCHI, taro, NOW);
                roles.bind(YAMAGUCHI, member(TARO, "row-2", "調査 太郎", "D01"), NOW);
            });
            assertThat(database.read(() -> roles.group(YAMAGUCHI, "census", "supervision", "enumerator", "D01")))
                    .extracting(Member::name)
                    .containsExactlyInAnyOrder("調査 花子", "調査 太郎");
            assertThat(database.read(() -> roles.group(MAIZURU, "census", "supervision", "enumerator", "D01")))
                    .isEmpty();
            UUID newPhone = UUID.randomUUID();
            database.transaction()
                    .executeWithoutResult(s -> roles.bind(YAMAGUCHI, member(newPhone, "row-1", "調査 花子", "D01"), NOW));
            assertThat(database.read(() -> roles.of(YAMAGUCHI, HANAKO))).isEmpty();
            assertThat(database.read(() -> roles.of(YAMAGUCHI, newPhone))).hasSize(1);
        }
    }

    private static Member member(UUID resident, String row, String name, String district) {
        return new Member(
                "census", "enumerator", resident, row, Map.of("number", row), name, Map.of("supervision", district));
    }

    private static ThreadStore threads(Database database) {
        return new ThreadStore(JdbcClient.create(database.jdbc()));
    }

    private EntryStore entries(Database database) {
        return new EntryStore(JdbcClient.create(database.jdbc()), new PlainVault(), json(), clock);
    }

    private static JsonMapper json() {
        return JsonMapper.builder().build();
    }
}
