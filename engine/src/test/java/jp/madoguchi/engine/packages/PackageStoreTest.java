package jp.madoguchi.engine.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.time.TurnableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class PackageStoreTest {

    private static final MunicipalityId YAMAGUCHI = new MunicipalityId("yamaguchi");
    private static final MunicipalityId MAIZURU = new MunicipalityId("maizuru");
    private static final PackageVersion ONE = new PackageVersion("subsidy", "1.0.0");
    private static final PackageVersion TWO = new PackageVersion("subsidy", "1.1.0");
    private static final PackageVersion OTHER = new PackageVersion("survey", "1.0.0");

    private final TurnableClock clock =
            new TurnableClock(Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneOffset.UTC), Duration.ZERO);

    @ParameterizedTest
    @EnumSource(Make.class)
    void retiresThePublishedVersionOfThatPackageAndMunicipalityOnly(Make make) {
        try (Database database = make.open()) {
            PackageStore store = store(database);
            database.transaction().executeWithoutResult(s -> {
                for (MunicipalityId municipality : List.of(YAMAGUCHI, MAIZURU)) {
                    for (PackageVersion version : List.of(ONE, TWO, OTHER)) {
                        clock.advance(Duration.ofSeconds(1));
                        store.putDraft(municipality, version, new byte[] {1});
                    }
                    store.publish(municipality, ONE, "{\"fee\":1}");
                    store.publish(municipality, OTHER, "{}");
                }
                store.publish(YAMAGUCHI, TWO, "{\"fee\":2}");
            });
            assertThat(database.read(() -> store.all(YAMAGUCHI)))
                    .extracting(v -> v.version() + " " + v.state() + " " + v.parameters())
                    .containsExactly(
                            "subsidy 1.1.0 published {\"fee\":2}",
                            "subsidy 1.0.0 retired {\"fee\":1}",
                            "survey 1.0.0 published {}");
            assertThat(database.read(() -> store.all(MAIZURU)))
                    .extracting(v -> v.version() + " " + v.state())
                    .containsExactly("subsidy 1.1.0 draft", "subsidy 1.0.0 published", "survey 1.0.0 published");
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void replacesADraftButNeverAPublishedVersion(Make make) {
        try (Database database = make.open()) {
            PackageStore store = store(database);
            database.transaction().executeWithoutResult(s -> store.putDraft(YAMAGUCHI, ONE, new byte[] {1}));
            String before = digest(database, store);
            database.transaction().executeWithoutResult(s -> store.putDraft(YAMAGUCHI, ONE, new byte[] {2}));
            assertThat(digest(database, store)).isNotEqualTo(before).hasSize(64);
            database.transaction().executeWithoutResult(s -> store.publish(YAMAGUCHI, ONE, "{}"));
            assertThatThrownBy(() -> database.transaction()
                            .executeWithoutResult(s -> store.putDraft(YAMAGUCHI, ONE, new byte[] {3})))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThat(database.read(() -> store.zip(YAMAGUCHI, ONE))).containsExactly(2);
            assertThat(database.read(() -> store.find(MAIZURU, ONE))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void leavesOneVersionPublishedWhenTwoStaffPublishAtOnce(Make make) {
        try (Database database = make.open()) {
            PackageStore store = store(database);
            database.transaction().executeWithoutResult(s -> {
                for (int i = 0; i < 6; i++) {
                    store.putDraft(YAMAGUCHI, new PackageVersion("subsidy", "1." + i + ".0"), new byte[] {(byte) i});
                }
            });
            Crowd.<Boolean>of(
                    6,
                    i -> () -> database.read(() -> {
                        store.publish(YAMAGUCHI, new PackageVersion("subsidy", "1." + i + ".0"), "{}");
                        return true;
                    }));
            assertThat(database.read(() -> store.all(YAMAGUCHI)))
                    .extracting(StoredVersion::state)
                    .containsOnlyOnce("published");
        }
    }

    private static String digest(Database database, PackageStore store) {
        return database.read(() -> store.find(YAMAGUCHI, ONE).orElseThrow()).digest();
    }

    private PackageStore store(Database database) {
        return new PackageStore(JdbcClient.create(database.jdbc()), clock);
    }
}
