package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.Differences;
import jp.madoguchi.engine.time.TurnableClock;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What staff do with money over the API, and what Stripe is asked to do then. */
class PaymentsApiTest extends TillScene {

    @Test
    void ordersOneSessionForWhatIsOwedAndSendsACardWhoseLinkLeadsThere() {
        String number = submit(2);
        String session = openSession(number);
        StubStripe.Asked asked = stripe.sessionsOf(number).get(0);
        assertThat(stripe.sessionsOf(number)).hasSize(1);
        assertThat(asked.authorization()).isEqualTo("Bearer sk_test_kaikei");
        assertThat(asked.form())
                .containsEntry("mode", "payment")
                .containsEntry("metadata[municipality]", "kaikei")
                .containsEntry("metadata[case]", number)
                .containsEntry("line_items[0][price_data][currency]", "jpy")
                .containsEntry("line_items[0][price_data][unit_amount]", "600")
                .containsEntry("line_items[0][price_data][product_data][name]", "手数料")
                .containsEntry("line_items[1][price_data][unit_amount]", "110")
                .containsEntry("line_items[0][quantity]", "1")
                .containsKey("metadata[charge]");
        assertThat(asked.form().keySet()).noneMatch(name -> name.startsWith("payment_method"));
        long hours = (Long.parseLong(asked.form().get("expires_at")) - System.currentTimeMillis() / 1000) / 3600;
        assertThat(hours).isBetween(0L, 23L);
        String link = ledger(number).path("link").asString();
        assertThat(link).startsWith("https://shi.example/pay/kaikei.");
        await().until(() ->
                line.requests.stream().anyMatch(r -> new String(r.body(), StandardCharsets.UTF_8).contains(link)));
        Answer followed =
                engine.send(engine.request("GET", link.substring("https://shi.example".length()), new byte[0]));
        assertThat(followed.status()).isEqualTo(303);
        assertThat(stripe.sessionsOf(number)).hasSize(1);
        assertThat(ledger(number).path("session").path("url").asString()).endsWith(session);
    }

    @Test
    void triesAgainWithTheSameKeyWhenStripeStumbles() {
        stripe.failures = 4;
        String number = submit(1);
        openSession(number);
        List<StubStripe.Asked> asked = stripe.sessionsOf(number);
        assertThat(asked).hasSizeGreaterThan(1);
        assertThat(asked.stream().map(StubStripe.Asked::key).distinct()).hasSize(1);
        assertThat(asked.stream().map(StubStripe.Asked::form).distinct()).hasSize(1);
    }

    @Test
    void makesAFreshSessionWhenTheLinkIsFollowedAfterTheOldOneExpired() {
        String number = submit(1);
        String session = openSession(number);
        ok(tell(sessionEvent(newEvent(), "expired", session, "unpaid", 410)));
        assertThat(ledger(number).path("session").isNull()).isTrue();
        String path = ledger(number).path("link").asString().substring("https://shi.example".length());
        assertThat(engine.send(engine.request("GET", path, new byte[0])).status())
                .isEqualTo(303);
        assertThat(openSession(number)).isNotEqualTo(session);
        assertThat(stripe.sessionsOf(number)).hasSize(2);
        pay(number);
        Answer paid = engine.send(engine.request("GET", path, new byte[0]));
        assertThat(paid.status()).isEqualTo(200);
        assertThat(paid.body()).contains("お支払いは済んでいます");
        assertThat(engine.send(engine.request("GET", "/pay/kaikei.nonsense", new byte[0]))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void asksForMoreByASecondSessionForTheDifferenceOnly() {
        String number = submit(1);
        pay(number);
        await().until(() -> state(number).equals("paid"));
        String charge = "{\"items\":[{\"title\":\"速達\",\"amount\":350}],\"due\":\"2099-12-01\",\"reason\":\"速達の希望\"}";
        ok(engine.post(CITY + "/cases/" + number + "/charges", charge));
        openSession(number);
        assertThat(stripe.sessionsOf(number).get(1).form())
                .containsEntry("line_items[0][price_data][unit_amount]", "350");
        pay(number);
        assertThat(ledger(number).path("balance").asLong()).isZero();
        assertThat(ledger(number).path("paid").asLong()).isEqualTo(760);
        assertThat(ledger(number).path("dueOn").asString()).isEqualTo("2099-12-01");
    }

    @Test
    void givesBackNeverMoreThanWasPaidAndBooksBackWhatStripeCouldNotReturn() {
        String number = submit(2);
        String intent = pay(number);
        String refunds = CITY + "/cases/" + number + "/refunds";
        StaffApi.expectProblem(409, engine.post(refunds, "{\"amount\":711,\"reason\":\"多すぎ\"}"));
        StaffApi.expectProblem(400, engine.post(refunds, "{\"amount\":0,\"reason\":\"無\"}"));
        StaffApi.expectProblem(400, engine.post(refunds, "{\"amount\":1}"));
        JsonNode after = ok(engine.post(refunds, "{\"amount\":110,\"reason\":\"郵送しない\"}"))
                .json();
        assertThat(after.path("refunded").asLong()).isEqualTo(110);
        assertThat(after.path("balance").asLong()).isZero();
        ok(engine.post(refunds, "{\"reason\":\"却下\"}"));
        StaffApi.expectProblem(409, engine.post(refunds, "{\"reason\":\"もう一度\"}"));
        await().until(() -> stripe.to("/v1/refunds").stream()
                        .filter(r -> r.form().get("payment_intent").equals(intent))
                        .count()
                == 2);
        assertThat(stripe.to("/v1/refunds").stream()
                        .filter(r -> r.form().get("payment_intent").equals(intent))
                        .map(r -> r.form().get("amount")))
                .containsExactlyInAnyOrder("110", "600");
        String second = "re_"
                + Integer.toHexString(stripe.to("/v1/refunds").stream()
                        .filter(r -> "600".equals(r.form().get("amount")))
                        .findFirst()
                        .orElseThrow()
                        .key()
                        .hashCode());
        for (int i = 0; i < 3; i++) {
            ok(tell(refundEvent("failed", second, intent, "failed", 600)));
        }
        assertThat(ledger(number).path("refunded").asLong()).isEqualTo(110);
        assertThat(ledger(number).path("refundable").asLong()).isEqualTo(600);
        assertThat(ledger(number).path("balance").asLong()).isZero();
    }

    @Test
    void booksAnActWithTheSameKeyOnce() {
        String number = submit(2);
        for (int i = 0; i < 3; i++) {
            byte[] body = "{\"amount\":100,\"reason\":\"窓口\"}".getBytes(StandardCharsets.UTF_8);
            ok(engine.send(engine.request("POST", CITY + "/cases/" + number + "/cash", body)
                    .header("Authorization", "Bearer " + StartedEngine.TOKEN)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "receipt-17")));
        }
        assertThat(ledger(number).path("paid").asLong()).isEqualTo(100);
        assertThat(ledger(number).path("balance").asLong()).isEqualTo(610);
        StaffApi.expectProblem(
                409, engine.post(CITY + "/cases/" + number + "/waivers", "{\"amount\":611,\"reason\":\"多い\"}"));
        ok(engine.post(CITY + "/cases/" + number + "/waivers", "{\"reason\":\"減免\"}"));
        assertThat(ledger(number).path("waived").asLong()).isEqualTo(610);
        await().until(() -> state(number).equals("paid"));
    }

    @Test
    void exportsTheDaysEntriesHarmlessForSpreadsheets() {
        String number = submit(1);
        ok(engine.post(CITY + "/cases/" + number + "/cash", "{\"amount\":410,\"reason\":\"=1+1 窓口\"}"));
        LocalDate today = LocalDate.ofInstant(engine.bean(TurnableClock.class).instant(), TurnableClock.TOKYO);
        String span = "?from=" + today + "&to=" + today;
        Answer csv = ok(engine.get(CITY + "/payments.csv" + span));
        assertThat(csv.body()).startsWith("\uFEFF日時,").contains(number + ",入金（窓口現金）,未払い,410,'=1+1 窓口");
        Answer sjis = ok(engine.get(CITY + "/payments.csv" + span + "&encoding=windows-31j"));
        assertThat(sjis.type()).contains(Charset.forName("windows-31j").name().toLowerCase(java.util.Locale.ROOT));
        JsonNode day =
                ok(engine.get(CITY + "/payments" + span)).json().path("days").path(0);
        assertThat(day.path("cash").asLong()).isGreaterThanOrEqualTo(410);
        StaffApi.expectProblem(400, engine.get(CITY + "/payments.csv" + span + "&encoding=utf-16"));
        StaffApi.expectProblem(400, engine.get(CITY + "/payments?from=2026-01-01&to=2025-01-01"));
    }

    @Test
    void listsWhatStripeSaysAndTheBooksDoNot() {
        String number = submit(1);
        String session = openSession(number);
        stripe.sessions =
                "{\"id\":\"%s\",\"object\":\"checkout.session\",\"amount_total\":410,\"payment_status\":\"paid\"}"
                        .formatted(session);
        engine.bean(TurnableClock.class).advance(Duration.ofHours(1));
        try {
            engine.bean(Differences.class).compare(new MunicipalityId("kaikei"));
        } finally {
            engine.bean(TurnableClock.class).advance(Duration.ofHours(-1));
        }
        assertThat(engine.get(CITY + "/payments/differences").body()).contains("paid-not-booked", session, number);
        assertThat(ledger(number).path("paid").asLong()).isZero();
    }

    @Test
    void findsByComparingWhatNoEventToldOf() {
        String number = submit(1);
        String intent = pay(number);
        stripe.sessions =
                "{\"id\":\"cs_of_nobody\",\"object\":\"checkout.session\",\"amount_total\":5000,\"payment_status\":\"paid\"}";
        stripe.refunds =
                "{\"id\":\"re_dashboard\",\"object\":\"refund\",\"amount\":410,\"status\":\"succeeded\",\"payment_intent\":\"%s\"},"
                                .formatted(intent)
                        + "{\"id\":\"re_of_nobody\",\"object\":\"refund\",\"amount\":70,\"status\":\"succeeded\",\"payment_intent\":\"pi_of_nobody\"}";
        try {
            engine.bean(Differences.class).compare(new MunicipalityId("kaikei"));
            engine.bean(Differences.class).compare(new MunicipalityId("kaikei"));
        } finally {
            stripe.sessions = "";
            stripe.refunds = "";
        }
        assertThat(engine.get(CITY + "/payments/differences")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(difference -> difference.path("kind").asString() + " "
                                + difference.path("reference").asString()))
                .containsOnlyOnce("unknown-payment cs_of_nobody")
                .containsOnlyOnce("unknown-refund re_of_nobody")
                .containsOnlyOnce("refund-not-booked re_dashboard");
        assertThat(ledger(number).path("refunded").asLong()).isZero();
    }

    @Test
    void tellsStaffWhenStripeWillNotMakeAPage() {
        stripe.refusal = "Nope";
        String number = submit(1);
        await().until(() -> engine.get(CITY + "/cases/" + number).body().contains("payment-session-refused"));
        assertThat(ledger(number).path("balance").asLong()).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"secretKey\":\"sk_test_1\"}",
                "{\"secretKey\":\"\",\"webhookSecret\":\"whsec_1\"}",
                "{\"secretKey\":\"pk_test_1\",\"webhookSecret\":\"whsec_1\"}",
                "{\"secretKey\":\"whsec_1\",\"webhookSecret\":\"sk_test_1\"}",
                "{\"secretKey\":\"sk test\",\"webhookSecret\":\"whsec_1\"}",
                "{\"secretKey\":\"sk_test_1\",\"webhookSecret\":\"whsec_1\",\"apiBase\":\"ftp://stripe.example\"}"
            })
    void refusesSettingsThatCannotBe(String settings) {
        Answer refused = engine.put(CITY + "/payments/stripe", settings);
        StaffApi.expectProblem(400, refused);
        assertThat(engine.get(CITY + "/payments/stripe").body())
                .contains("\"configured\":true", stripe.base())
                .doesNotContain("sk_test_kaikei", TillScene.SECRET);
    }

    @Test
    void knowsNoLedgerOfACaseThatIsNotThere() {
        StaffApi.expectProblem(404, engine.get(CITY + "/cases/2026-999999/ledger"));
        StaffApi.expectProblem(404, engine.post(CITY + "/cases/2026-999999/cash", "{\"amount\":1,\"reason\":\"?\"}"));
    }
}
