package jp.madoguchi.engine.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcVaultTest {

    private static final MunicipalityId YAMAGUCHI = new MunicipalityId("yamaguchi");
    private static final MunicipalityId MAIZURU = new MunicipalityId("maizuru");
    private static final byte[] PLAIN = "山口 花子".getBytes(StandardCharsets.UTF_8);

    /** As many as {@link Database} has connections. */
    private static final int CONNECTIONS = 12;

    @ParameterizedTest
    @EnumSource(Make.class)
    void opensOnAnyNodeWhatOneSealed(Make make) {
        try (Database database = make.open()) {
            byte[] sealed = vault(database, 1).seal(YAMAGUCHI, "case/1", PLAIN);
            assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("花子");
            assertThat(vault(database, 1).open(YAMAGUCHI, "case/1", sealed)).isEqualTo(PLAIN);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void opensNothingForAnotherMunicipalityOrPurposeOrWithAChangedByte(Make make) {
        try (Database database = make.open()) {
            Vault vault = vault(database, 1);
            byte[] sealed = vault.seal(YAMAGUCHI, "case/1", PLAIN);
            assertThatThrownBy(() -> vault.open(MAIZURU, "case/1", sealed)).isInstanceOf(Vault.SealBroken.class);
            assertThatThrownBy(() -> vault.open(YAMAGUCHI, "case/2", sealed)).isInstanceOf(Vault.SealBroken.class);
            sealed[sealed.length - 1] ^= 1;
            assertThatThrownBy(() -> vault.open(YAMAGUCHI, "case/1", sealed)).isInstanceOf(Vault.SealBroken.class);
            assertThat(vault.hash(YAMAGUCHI, "user", "U1"))
                    .isEqualTo(vault(database, 1).hash(YAMAGUCHI, "user", "U1"))
                    .isNotEqualTo(vault.hash(MAIZURU, "user", "U1"))
                    .isNotEqualTo(vault.hash(YAMAGUCHI, "other", "U1"));
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void saysThatTheMasterKeyIsAnotherOne(Make make) {
        try (Database database = make.open()) {
            byte[] sealed = vault(database, 1).seal(YAMAGUCHI, "case/1", PLAIN);
            assertThatThrownBy(() -> vault(database, 2).open(YAMAGUCHI, "case/1", sealed))
                    .isInstanceOf(Vault.SealBroken.class)
                    .hasMessageContaining("MADOGUCHI_MASTER_KEY");
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void agreesOnOneKeyWhenManyNodesSealFirst(Make make) {
        try (Database database = make.open()) {
            List<byte[]> sealed = Crowd.of(8, i -> () -> vault(database, 1).seal(YAMAGUCHI, "case/1", PLAIN));
            Vault vault = vault(database, 1);
            assertThat(sealed)
                    .allSatisfy(bytes ->
                            assertThat(vault.open(YAMAGUCHI, "case/1", bytes)).isEqualTo(PLAIN));
            assertThat(database.count("select count(*) from data_key")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsTheKeyWhenWhatWasSealedFirstIsRolledBack(Make make) {
        try (Database database = make.open()) {
            Vault vault = vault(database, 1);
            byte[] sealed = database.transaction().execute(status -> {
                status.setRollbackOnly();
                return vault.seal(YAMAGUCHI, "case/1", PLAIN);
            });
            assertThat(vault(database, 1).open(YAMAGUCHI, "case/1", sealed)).isEqualTo(PLAIN);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void needsNoSecondConnectionForAKeyThatExists(Make make) {
        try (Database database = make.open()) {
            byte[] sealed = vault(database, 1).seal(YAMAGUCHI, "case/1", PLAIN);
            Vault restarted = vault(database, 1);
            CountDownLatch allHoldOne = new CountDownLatch(CONNECTIONS);
            List<byte[]> opened = Crowd.of(
                    CONNECTIONS,
                    i -> () -> database.read(() -> {
                        database.jdbc().queryForObject("select 1", Integer.class);
                        allHoldOne.countDown();
                        await(allHoldOne);
                        return restarted.open(YAMAGUCHI, "case/1", sealed);
                    }));
            assertThat(opened).allMatch(bytes -> java.util.Arrays.equals(bytes, PLAIN));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Vault vault(Database database, int seed) {
        byte[] key = new byte[MasterKey.BYTES];
        key[0] = (byte) seed;
        return new JdbcVault(
                new Sealer(MasterKey.of(Base64.getEncoder().encodeToString(key))),
                JdbcClient.create(database.jdbc()),
                database.transactions(),
                Clock.systemUTC());
    }
}
