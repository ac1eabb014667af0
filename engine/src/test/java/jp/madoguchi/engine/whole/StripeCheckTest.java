package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.engine.payments.AccountChecks;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the connection with Stripe works, over the API. */
class StripeCheckTest extends TillScene {

    private static final String STRIPE = CITY + "/payments/stripe";

    @AfterEach
    void asBefore() {
        stripe.readStatus = 200;
        stripe.webhooks = "";
        setUp();
    }

    private static String webhook(String path, String status, Stream<String> events) {
        return "{\"id\":\"we_1\",\"object\":\"webhook_endpoint\",\"url\":\"https://shi.example%s\",\"status\":\"%s\",\"enabled_events\":[%s]}"
                .formatted(path, status, events.map(one -> '"' + one + '"').collect(Collectors.joining(",")));
    }

    @Test
    void isGoodWhenTheKeyWorksAndTheWebhookTellsAll() {
        stripe.webhooks = webhook("/payments/stripe/webhook/kaikei", "enabled", AccountChecks.EVENTS.stream());
        Answer tested = ok(engine.post(STRIPE + "/test", ""));
        assertThat(tested.json().path("ok").asBoolean()).as(tested.body()).isTrue();
        assertThat(tested.json().path("checks")).hasSize(4);
        assertThat(tested.body()).doesNotContain("sk_test", "whsec");
    }

    @Test
    void namesTheEventsThatAreMissing() {
        stripe.webhooks = webhook("/payments/stripe/webhook/kaikei", "enabled", Stream.of("charge.refunded"));
        Answer tested = ok(engine.post(STRIPE + "/test", ""));
        assertThat(tested.json().path("ok").asBoolean()).isFalse();
        assertThat(tested.body()).contains("checkout.session.completed").doesNotContain("charge.refunded");
    }

    @Test
    void seesAWebhookThatIsOffOrLeadsElsewhere() {
        stripe.webhooks = webhook("/payments/stripe/webhook/kaikei", "disabled", Stream.of("*"));
        assertThat(ok(engine.post(STRIPE + "/test", "")).body()).contains("止まっています");
        stripe.webhooks = webhook("/payments/stripe/webhook/tonari", "enabled", Stream.of("*"));
        assertThat(ok(engine.post(STRIPE + "/test", "")).body())
                .contains("/payments/stripe/webhook/kaikei の Webhook がありません");
    }

    @ParameterizedTest
    @CsvSource({"401, 受け付けません", "403, 権限がない", "500, 500 を返しました"})
    void tellsWhyStripeDoesNotTakeTheKey(int status, String told) {
        stripe.readStatus = status;
        Answer tested = ok(engine.post(STRIPE + "/test", ""));
        assertThat(tested.json().path("checks")).hasSize(1);
        assertThat(tested.body()).contains(told);
    }

    @Test
    void keepsTheSecretThatIsLeftOutAndWhereItAsks() {
        ok(engine.patch(STRIPE, "{\"webhookSecret\":\"whsec_another_secret_9876\"}"));
        Answer shown = ok(engine.get(STRIPE));
        assertThat(shown.json().path("apiBase").asString()).isEqualTo(stripe.base());
        assertThat(shown.json().path("webhookSecret").asString()).isEqualTo("whsec_…9876");
        assertThat(shown.json().path("webhookUrl").asString())
                .isEqualTo("https://shi.example/payments/stripe/webhook/kaikei");
        ok(engine.patch(STRIPE, "{\"secretKey\":\"rk_test_abcdefghijklmnop\"}"));
        assertThat(engine.get(STRIPE).json().path("apiBase").asString()).isEqualTo("https://api.stripe.com");
    }

    @Test
    void namesTheFieldThatIsWrongAndHasNothingToTestBeforeThereAreKeys() {
        Answer wrong = engine.patch(STRIPE, "{\"secretKey\":\"pk_test_1\"}");
        StaffApi.expectProblem(400, wrong);
        assertThat(wrong.json().path("errors").path(0).path("field").asString()).isEqualTo("secretKey");
        ok(engine.put("/api/municipalities/kagi-nashi", "{\"name\":\"鍵なし市\"}"));
        StaffApi.expectProblem(409, engine.post("/api/municipalities/kagi-nashi/payments/stripe/test", ""));
    }
}
