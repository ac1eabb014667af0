package jp.madoguchi.engine.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class PasskeysTest {

    private static final MunicipalityId CITY = new MunicipalityId("shiken");

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsTheKeysOfEachPersonApart(Make make) {
        try (Database database = make.open()) {
            Office office = new Office(database);
            Account first = office.person("a@city.example");
            Account second = office.person("b@city.example");
            office.run(() -> office.passkeys.add(first, passkey("k1", "端末", Set.of("internal", "hybrid"))));
            assertThat(office.run(() -> office.passkeys.of(first)))
                    .singleElement()
                    .satisfies(kept -> {
                        assertThat(kept.attestation()).isEqualTo(new byte[] {1, 2});
                        assertThat(kept.transports()).containsExactlyInAnyOrder("internal", "hybrid");
                        assertThat(kept.lastUsed()).isNull();
                    });
            assertThat(office.run(() -> office.passkeys.of(second))).isEmpty();
            assertThat(office.run(() -> office.passkeys.remove(second, "k1"))).isFalse();
            assertThatThrownBy(() -> office.run(() -> office.passkeys.add(second, passkey("k1", "端末", Set.of()))))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThatThrownBy(() -> office.run(() -> office.passkeys.add(second, passkey("k2", " ", Set.of()))))
                    .isInstanceOf(WrongField.class);
            assertThat(office.run(() -> office.passkeys.remove(first, "k1"))).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void acceptsOnlyACounterThatGrowsOrNeverCounts(Make make) {
        try (Database database = make.open()) {
            Office office = new Office(database);
            Account person = office.person("a@city.example");
            office.run(() -> office.passkeys.add(person, passkey("k1", "端末", Set.of())));
            assertThat(List.of(0L, 0L, 5L, 5L, 4L, 0L, 6L).stream()
                            .map(count -> office.run(() -> office.passkeys.used(person, "k1", count))))
                    .containsExactly(true, true, true, false, false, false, true);
            assertThat(office.run(() -> office.passkeys.used(person, "k2", 9))).isFalse();
        }
    }

    private static Passkey passkey(String id, String label, Set<String> transports) {
        return new Passkey(id, label, new byte[] {1, 2}, 0, transports, Instant.parse("2026-11-20T01:00:00Z"), null);
    }

    /** Accounts and passkeys on one database. */
    private static final class Office {
        final Passkeys passkeys;
        private final StoredAccounts accounts;
        private final Database database;

        Office(Database database) {
            JdbcClient jdbc = JdbcClient.create(database.jdbc());
            this.database = database;
            this.passkeys = new Passkeys(jdbc, Clock.systemUTC());
            this.accounts =
                    new StoredAccounts(jdbc, new StoredGrants(jdbc, new StoredDepartments(jdbc)), Clock.systemUTC());
        }

        Account person(String login) {
            return run(() -> accounts.invite(CITY, login, UUID.randomUUID().toString(), List.of()));
        }

        <T> T run(Supplier<T> work) {
            return database.read(work);
        }

        void run(Runnable work) {
            database.transaction().executeWithoutResult(status -> work.run());
        }
    }
}
