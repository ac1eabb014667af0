package jp.madoguchi.engine.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import jp.madoguchi.engine.payments.Differences.Difference;
import jp.madoguchi.engine.rights.Reach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The tables of payments, on both makes of database. */
class PaymentStoresTest {

    private static final MunicipalityId HERE = new MunicipalityId("yamaguchi");
    private static final MunicipalityId THERE = new MunicipalityId("maizuru");
    private static final String CASE = "2026-000001";
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00.123456Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesEntriesBackInTheOrderTheyWereBookedAndTakesAnActOnce(Make make) {
        try (Database database = make.open()) {
            LedgerStore store = new LedgerStore(JdbcClient.create(database.jdbc()), new PlainVault());
            Act act = Act.named("charge", "staff", "試験", "pi_1", NOW);
            List<LedgerEntry> entries =
                    new Ledger(List.of()).charge(act, List.of(new Item("手数料", 300), new Item("郵送料", 110)));
            database.transaction().executeWithoutResult(s -> store.append(HERE, CASE, entries));
            assertThat(database.read(() -> store.of(HERE, CASE)).entries()).isEqualTo(entries);
            assertThat(database.read(() -> store.of(THERE, CASE)).entries()).isEmpty();
            assertThat(database.read(() -> store.between(HERE, Reach.EVERYWHERE, NOW, NOW.plusSeconds(1))))
                    .hasSize(2);
            assertThat(database.read(() -> store.between(HERE, Reach.EVERYWHERE, NOW.minusSeconds(1), NOW)))
                    .isEmpty();
            assertThatThrownBy(
                            () -> database.transaction().executeWithoutResult(s -> store.append(HERE, CASE, entries)))
                    .isInstanceOf(DuplicateKeyException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsOneAccountForACaseAndFindsItByItsToken(Make make) {
        try (Database database = make.open()) {
            AccountStore store = new AccountStore(JdbcClient.create(database.jdbc()), CLOCK);
            AccountStore.CaseAccount first = database.read(() -> store.lock(HERE, CASE));
            assertThat(database.read(() -> store.lock(HERE, CASE))).isEqualTo(first);
            database.transaction().executeWithoutResult(s -> store.dueOn(HERE, CASE, LocalDate.of(2026, 12, 4)));
            assertThat(database.read(() -> store.byToken(HERE, first.token()))
                            .orElseThrow()
                            .dueOn())
                    .isEqualTo("2026-12-04");
            assertThat(database.read(() -> store.byToken(THERE, first.token()))).isEmpty();
            assertThat(database.read(() -> store.find(HERE, "2026-000002"))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsSessionsAndRefundsAsTheyBecome(Make make) {
        try (Database database = make.open()) {
            SessionStore sessions = new SessionStore(JdbcClient.create(database.jdbc()));
            RefundStore refunds = new RefundStore(JdbcClient.create(database.jdbc()));
            Session wanted = new Session(
                    UUID.randomUUID(),
                    CASE,
                    410,
                    Session.State.WANTED,
                    null,
                    null,
                    null,
                    NOW,
                    NOW.plus(Duration.ofHours(23)));
            Session paid = wanted.opened("cs_1", "https://a.example", NOW).with(Session.State.PAID, "pi_1");
            Refund refund = new Refund(UUID.randomUUID(), CASE, "pi_1", 100, Refund.State.WANTED, null, NOW, null);
            database.transaction().executeWithoutResult(s -> {
                sessions.insert(HERE, wanted);
                refunds.insert(HERE, refund);
            });
            assertThat(database.read(() -> sessions.of(HERE, CASE))).containsExactly(wanted);
            database.transaction().executeWithoutResult(s -> {
                sessions.update(HERE, paid);
                refunds.update(HERE, refund.become(Refund.State.PENDING, "re_1"));
            });
            assertThat(database.read(() -> sessions.byStripeId(HERE, "cs_1"))).contains(paid);
            assertThat(database.read(() -> sessions.byPaymentIntent(HERE, "pi_1")))
                    .contains(paid);
            assertThat(database.read(() -> sessions.byStripeId(THERE, "cs_1"))).isEmpty();
            assertThat(database.read(() -> sessions.between(HERE, NOW, NOW.plusSeconds(1))))
                    .containsExactly(paid);
            assertThat(database.read(() -> refunds.byStripeId(HERE, "re_1"))
                            .orElseThrow()
                            .state())
                    .isEqualTo(Refund.State.PENDING);
            assertThat(database.read(() -> refunds.of(HERE, CASE))).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void takesAnEventInOnce(Make make) {
        try (Database database = make.open()) {
            StripeEventStore store = new StripeEventStore(JdbcClient.create(database.jdbc()), new PlainVault(), CLOCK);
            JsonMapper json = JsonMapper.builder().build();
            String body = "{\"id\":\"evt_1\",\"type\":\"a.b\"}";
            StripeEvent event = StripeEvent.of(HERE, json.readTree(body));
            assertThat(database.read(() -> store.isNew(event, body))).isTrue();
            assertThat(database.read(() -> store.isNew(event, body))).isFalse();
            assertThat(database.read(() -> store.isNew(StripeEvent.of(THERE, json.readTree(body)), body)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsDifferencesOfEventsWhenItForgetsThoseItFindsAnew(Make make) {
        try (Database database = make.open()) {
            DifferenceStore store = new DifferenceStore(JdbcClient.create(database.jdbc()), CLOCK);
            database.transaction().executeWithoutResult(s -> {
                for (int i = 0; i < 2; i++) {
                    store.put(HERE, new Difference(Differences.Kind.UNKNOWN_PAYMENT, "cs_1", null, 5000, 0, null));
                    store.put(HERE, new Difference(Differences.Kind.PAID_NOT_BOOKED, "cs_2", CASE, 410, 0, null));
                }
            });
            assertThat(database.read(() -> store.of(HERE))).hasSize(2);
            database.transaction().executeWithoutResult(s -> store.forgetCompared(HERE));
            assertThat(database.read(() -> store.of(HERE)))
                    .extracting(Difference::kind)
                    .containsExactly(Differences.Kind.UNKNOWN_PAYMENT);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsTheStripeAccountSealedAndLetsOneNodeCompareIt(Make make) {
        try (Database database = make.open()) {
            JdbcStripeAccounts store =
                    new JdbcStripeAccounts(JdbcClient.create(database.jdbc()), new PlainVault(), CLOCK);
            database.transaction().executeWithoutResult(s -> {
                store.put(HERE, "sk_test_1", "whsec_1", null);
                store.put(HERE, "sk_test_2", "whsec_2", "http://localhost:12111/");
            });
            StripeAccounts.StripeAccount kept =
                    database.read(() -> store.find(HERE)).orElseThrow();
            assertThat(kept.secretKey()).isEqualTo("sk_test_2");
            assertThat(kept.apiBase()).isEqualTo("http://localhost:12111");
            assertThat(kept.toString()).doesNotContain("sk_test", "whsec");
            assertThat(database.read(() -> store.notReconciledSince(NOW))).containsExactly(HERE);
            assertThat(database.read(() -> store.claimReconciliation(HERE, NOW)))
                    .isTrue();
            assertThat(database.read(() -> store.claimReconciliation(HERE, NOW)))
                    .isFalse();
            assertThat(database.read(() -> store.notReconciledSince(NOW))).isEmpty();
        }
    }
}
