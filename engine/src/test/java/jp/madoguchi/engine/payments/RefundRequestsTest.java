package jp.madoguchi.engine.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import jp.madoguchi.engine.payments.RefundRequest.State;
import jp.madoguchi.engine.payments.RefundRequest.Word;
import jp.madoguchi.engine.rights.Reach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Refunds that wait for a second person, on both makes of database. */
class RefundRequestsTest {

    private static final MunicipalityId HERE = new MunicipalityId("yamaguchi");
    private static final MunicipalityId THERE = new MunicipalityId("maizuru");
    private static final String CASE = "2026-000001";
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00.123456Z");

    private static RefundRequest request(long amount, Instant at) {
        return new RefundRequest(UUID.randomUUID(), CASE, amount, State.OPEN, new Word("a1", "田中", "二重払い", at), null);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsARequestFromBeingAskedToBeingDecidedOnce(Make make) {
        try (Database database = make.open()) {
            RefundRequests store = new RefundRequests(
                    JdbcClient.create(database.jdbc()),
                    new PlainVault(),
                    JsonMapper.builder().build());
            RefundRequest early = request(500, NOW);
            RefundRequest late = request(70, NOW.plusSeconds(1));
            UUID key = UUID.randomUUID();
            Word by = new Word("a2", "鈴木", "領収書なし", NOW.plusSeconds(2));
            database.transaction().executeWithoutResult(s -> {
                store.insert(HERE, late);
                store.insert(HERE, early);
            });
            assertThat(database.read(() -> store.of(HERE, CASE))).containsExactly(early, late);
            assertThat(database.read(() -> store.waiting(HERE, CASE))).isEqualTo(570);
            assertThat(database.read(() -> store.of(THERE, CASE))).isEmpty();
            assertThat(database.read(() -> store.find(THERE, early.id()))).isEmpty();
            assertThat(database.read(() -> store.decide(HERE, early, State.DECLINED, by, key)))
                    .isTrue();
            assertThat(database.read(() -> store.decide(HERE, early, State.APPROVED, by, null)))
                    .isFalse();
            assertThat(database.read(() -> store.find(HERE, early.id())))
                    .contains(new RefundRequest(early.id(), CASE, 500, State.DECLINED, early.asked(), by));
            assertThat(database.read(() -> store.decidedBy(HERE, early.id(), key)))
                    .isTrue();
            assertThat(database.read(() -> store.decidedBy(HERE, late.id(), key)))
                    .isFalse();
            assertThat(database.read(() -> store.of(HERE, State.OPEN, Reach.EVERYWHERE, 10)))
                    .containsExactly(late);
            assertThat(database.read(() -> store.open(HERE, Reach.EVERYWHERE))).isEqualTo(1);
            assertThat(database.read(() -> store.open(HERE, new Reach(Set.of("市民課")))))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void knowsTheAmountOfEachMunicipality(Make make) {
        try (Database database = make.open()) {
            RefundApproval rule =
                    new RefundApproval(JdbcClient.create(database.jdbc()), Clock.fixed(NOW, ZoneOffset.UTC));
            assertThat(database.read(() -> rule.above(HERE))).isEmpty();
            database.transaction().executeWithoutResult(s -> {
                rule.set(HERE, 0L);
                rule.set(THERE, 1000L);
                rule.set(THERE, null);
            });
            assertThat(database.read(() -> rule.above(HERE))).contains(0L);
            assertThat(database.read(() -> rule.above(THERE))).isEmpty();
        }
    }
}
