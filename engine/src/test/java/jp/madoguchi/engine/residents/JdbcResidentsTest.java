package jp.madoguchi.engine.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import jp.madoguchi.engine.time.TurnableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class JdbcResidentsTest {

    private static final MunicipalityId YAMAGUCHI = new MunicipalityId("yamaguchi");
    private static final MunicipalityId MAIZURU = new MunicipalityId("maizuru");

    private final TurnableClock clock =
            new TurnableClock(Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneOffset.UTC), Duration.ZERO);

    @ParameterizedTest
    @EnumSource(Make.class)
    void knowsAPersonWhoComesSixteenTimesAtOnceAsOne(Make make) {
        try (Database database = make.open()) {
            Residents residents = residents(database);
            List<Resident> arrived = Crowd.of(
                    16, i -> () -> database.read(() -> residents.arrive(YAMAGUCHI, "line", "1656", "Uhanako")));
            assertThat(arrived)
                    .extracting(Resident::id)
                    .containsOnly(arrived.get(0).id());
            assertThat(database.count("select count(*) from resident")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsTheSamePersonOfTwoMunicipalitiesAndTwoChannelsApart(Make make) {
        try (Database database = make.open()) {
            Residents residents = residents(database);
            Resident here = database.read(() -> residents.arrive(YAMAGUCHI, "line", "1656", "Uhanako"));
            Resident there = database.read(() -> residents.arrive(MAIZURU, "line", "1656", "Uhanako"));
            Resident onTheWeb = database.read(() -> residents.arrive(YAMAGUCHI, "webchat", "web", "Uhanako"));
            assertThat(List.of(here.id(), there.id(), onTheWeb.id())).doesNotHaveDuplicates();
            assertThat(database.read(() -> residents.find(MAIZURU, here.id()))).isEmpty();
            database.transaction().executeWithoutResult(s -> {
                residents.language(MAIZURU, here.id(), "en");
                residents.following(MAIZURU, here.id(), false);
            });
            assertThat(database.read(() -> residents.find(YAMAGUCHI, here.id()).orElseThrow()))
                    .isEqualTo(here);
            assertThat(database.read(() -> residents.list(MAIZURU, 0, 10))).containsExactly(there);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void losesNoAttributeWhenManyAreSetAtOnce(Make make) {
        try (Database database = make.open()) {
            Residents residents = residents(database);
            Resident hanako = database.read(() -> residents.arrive(YAMAGUCHI, "line", "1656", "Uhanako"));
            database.transaction()
                    .executeWithoutResult(
                            s -> residents.attributes(YAMAGUCHI, hanako.id(), Map.of("district", "大内", "a0", "old")));
            Crowd.<Boolean>of(
                    12,
                    i -> () -> database.read(() -> {
                        residents.attributes(YAMAGUCHI, hanako.id(), Map.of("a" + i, i));
                        return true;
                    }));
            Map<String, Object> attributes = database.read(
                            () -> residents.find(YAMAGUCHI, hanako.id()).orElseThrow())
                    .attributes();
            assertThat(attributes).hasSize(13).containsEntry("district", "大内").containsEntry("a0", 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void listsNewestFirstInPagesWithoutOverlapOrGap(Make make) {
        try (Database database = make.open()) {
            Residents residents = residents(database);
            List<Resident> arrived = IntStream.range(0, 7)
                    .mapToObj(i -> {
                        // Two of each arrive in the same microsecond.
                        clock.advance(Duration.ofNanos(i % 2 * 1000L));
                        return database.read(() -> residents.arrive(YAMAGUCHI, "line", "1656", "U" + i));
                    })
                    .toList();
            List<Resident> paged = IntStream.range(0, 4)
                    .mapToObj(page -> database.read(() -> residents.list(YAMAGUCHI, page, 3)))
                    .flatMap(List::stream)
                    .toList();
            assertThat(paged).containsExactlyInAnyOrderElementsOf(arrived);
            assertThat(paged.get(6)).isIn(arrived.get(0), arrived.get(1));
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void notesWhenTheAccountWasBlockedAndFollowedAgain(Make make) {
        try (Database database = make.open()) {
            Residents residents = residents(database);
            UUID id = database.read(() -> residents.arrive(YAMAGUCHI, "line", "1656", "Uhanako"))
                    .id();
            Instant blocked = clock.instant();
            assertThat(since(database, residents, id)).isNull();
            for (int told = 0; told < 2; told++) {
                database.transaction().executeWithoutResult(s -> residents.following(YAMAGUCHI, id, false));
                clock.advance(Duration.ofHours(1));
            }
            assertThat(since(database, residents, id)).isEqualTo(blocked);
            assertThat(database.read(() -> residents.blocked(YAMAGUCHI, id))).isTrue();
            assertThat(database.read(() -> residents.blocked(MAIZURU, id))).isFalse();
            Instant back = clock.instant();
            database.transaction().executeWithoutResult(s -> residents.following(YAMAGUCHI, id, true));
            assertThat(since(database, residents, id)).isEqualTo(back);
            assertThat(database.read(() -> residents.blocked(YAMAGUCHI, id))).isFalse();
        }
    }

    private static @Nullable Instant since(Database database, Residents residents, UUID id) {
        JdbcClient jdbc = JdbcClient.create(database.jdbc());
        ResidentSearch search =
                new ResidentSearch(jdbc, new PlainVault(), new ResidentWords(jdbc, new PlainVault()), residents);
        return database.read(() -> search.find(YAMAGUCHI, id).orElseThrow()).followingSince();
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void storesNeitherTheUserIdNorAttributesReadably(Make make) {
        try (Database database = make.open()) {
            Residents residents = residents(database);
            database.transaction().executeWithoutResult(s -> {
                Resident hanako = residents.arrive(YAMAGUCHI, "line", "1656", "UHIMITSU");
                residents.attributes(YAMAGUCHI, hanako.id(), Map.of("name", "HIMITSU 花子"));
            });
            List<Map<String, Object>> rows =
                    database.read(() -> database.jdbc().queryForList("select * from resident"));
            assertThat(rows)
                    .singleElement()
                    .satisfies(row -> row.values()
                            .forEach(value -> assertThat(
                                            value instanceof byte[] bytes
                                                    ? new String(bytes, StandardCharsets.UTF_8)
                                                    : String.valueOf(value))
                                    .doesNotContain("HIMITSU", "花子")));
        }
    }

    private Residents residents(Database database) {
        JdbcClient jdbc = JdbcClient.create(database.jdbc());
        return new JdbcResidents(
                jdbc, new PlainVault(), JsonMapper.builder().build(), clock, new ResidentWords(jdbc, new PlainVault()));
    }
}
