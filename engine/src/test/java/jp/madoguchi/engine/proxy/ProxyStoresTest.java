package jp.madoguchi.engine.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.proxy.ProxyEntry.Staff;
import jp.madoguchi.engine.residents.Resident;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProxyStoresTest {

    private static final MunicipalityId YAMAGUCHI = new MunicipalityId("yamaguchi");
    private static final MunicipalityId MAIZURU = new MunicipalityId("maizuru");
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final ClaimCode CODE = new ClaimCode("7K4MQ2XP9T");
    private static final ClaimCode OTHER = new ClaimCode("7K4MQ2XP92");

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesBackEntriesAsTheyWereAndListsThoseNotSent(Make make) {
        in(make, database -> {
            EntryStore store = entries(database);
            ProxyEntry mine = entry(YAMAGUCHI, "a", NOW);
            ProxyEntry later = entry(YAMAGUCHI, "a", NOW.plusSeconds(1));
            store.add(mine);
            store.add(later);
            store.add(entry(YAMAGUCHI, "b", NOW));
            store.add(entry(MAIZURU, "a", NOW));
            assertThat(store.find(YAMAGUCHI, mine.id())).contains(mine);
            assertThat(store.find(MAIZURU, mine.id())).isEmpty();
            assertThat(store.open(YAMAGUCHI, "a")).containsExactly(later, mine);

            store.touch(mine, NOW.plusSeconds(9));
            assertThat(store.open(YAMAGUCHI, "a")).extracting(ProxyEntry::id).containsExactly(mine.id(), later.id());

            store.sent(mine, "2026-000001");
            assertThat(store.open(YAMAGUCHI, "a")).containsExactly(later);
            assertThat(store.ofCase(YAMAGUCHI, "2026-000001"))
                    .hasValueSatisfying(sent -> assertThat(sent.id()).isEqualTo(mine.id()));
            assertThat(store.ofCase(MAIZURU, "2026-000001")).isEmpty();

            store.delete(later);
            assertThat(store.open(YAMAGUCHI, "a")).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void findsWhatWasLeftUnsentAndNothingElse(Make make) {
        in(make, database -> {
            EntryStore store = entries(database);
            ProxyEntry left = entry(YAMAGUCHI, "a", NOW.minus(Duration.ofDays(31)));
            ProxyEntry sent = entry(YAMAGUCHI, "a", NOW.minus(Duration.ofDays(31)));
            store.add(left);
            store.add(sent);
            store.sent(sent, "2026-000001");
            store.add(entry(YAMAGUCHI, "a", NOW));
            assertThat(store.lockLeft(NOW.minus(Duration.ofDays(30)), 10)).containsExactly(left);
        });
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsOneCodePerCaseAndNoneInTheClear(Make make) {
        in(make, database -> {
            CodeStore store = new CodeStore(JdbcClient.create(database.jdbc()), new PlainVault());
            store.give(YAMAGUCHI, "2026-000001", OTHER, NOW);
            store.give(YAMAGUCHI, "2026-000001", CODE, NOW);
            assertThat(store.lock(YAMAGUCHI, OTHER)).isEmpty();
            assertThat(store.lock(MAIZURU, CODE)).isEmpty();
            assertThat(store.lock(YAMAGUCHI, CODE))
                    .hasValueSatisfying(given -> assertThat(given.used()).isNull());
            UUID hanako = UUID.randomUUID();
            store.used(YAMAGUCHI, CODE, hanako, NOW.plusSeconds(5));
            assertThat(store.ofCase(YAMAGUCHI, "2026-000001"))
                    .contains(new CodeStore.Given("2026-000001", NOW, NOW.plusSeconds(5), hanako));
        });
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void locksAfterFiveWrongTriesUntilAnHourAfterTheLast(Make make) {
        in(make, database -> {
            ClaimTries tries = new ClaimTries(JdbcClient.create(database.jdbc()));
            Resident hanako = resident();
            Resident taro = resident();
            for (int left = 4; left >= 0; left--) {
                assertThat(tries.locked(hanako, NOW)).isFalse();
                assertThat(tries.wrong(hanako, NOW)).isEqualTo(left);
            }
            assertThat(tries.locked(hanako, NOW.plus(Duration.ofMinutes(59)))).isTrue();
            assertThat(tries.locked(taro, NOW)).isFalse();
            Instant later = NOW.plus(Duration.ofHours(1));
            assertThat(tries.locked(hanako, later)).isFalse();
            assertThat(tries.wrong(hanako, later)).isEqualTo(4);
            tries.forget(hanako);
            assertThat(tries.wrong(hanako, later)).isEqualTo(4);
        });
    }

    /** The stores take part in their caller's transaction. */
    private static void in(Make make, Consumer<Database> test) {
        try (Database database = make.open()) {
            database.transaction().executeWithoutResult(status -> test.accept(database));
        }
    }

    private static EntryStore entries(Database database) {
        return new EntryStore(JdbcClient.create(database.jdbc()), new PlainVault());
    }

    private static ProxyEntry entry(MunicipalityId municipality, String account, Instant changed) {
        return new ProxyEntry(
                municipality,
                UUID.randomUUID(),
                new PackageVersion("subsidy", "1.0.0"),
                "application",
                Way.PHONE,
                new Staff(account, "髙﨑 花子"),
                NOW.minus(Duration.ofDays(40)),
                changed,
                null);
    }

    private static Resident resident() {
        return new Resident(UUID.randomUUID(), YAMAGUCHI, "c", "line", "U1", true, "ja", Map.of());
    }
}
