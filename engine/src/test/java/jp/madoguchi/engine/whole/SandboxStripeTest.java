package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.Checkout;
import jp.madoguchi.engine.payments.Item;
import jp.madoguchi.engine.payments.StripeAccounts;
import jp.madoguchi.engine.payments.StripeAccounts.StripeAccount;
import jp.madoguchi.engine.time.TurnableClock;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox's Stripe, through the real SDK, and a payment from the talk to the receipt with nothing configured. */
class SandboxStripeTest {

    private static final MunicipalityId CITY = new MunicipalityId("yamanokuchi");
    private static StartedEngine engine;

    @BeforeAll
    static void start() {
        engine = StartedEngine.inMemory();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static StripeAccount account() {
        return engine.bean(StripeAccounts.class).find(CITY).orElseThrow();
    }

    private static Checkout.Order order(long amount, Duration open) {
        Instant expires = engine.bean(TurnableClock.class).instant().plus(open);
        return new Checkout.Order(
                "2026-1",
                List.of(new Item("手数料", amount)),
                Map.of("charge", "x"),
                expires,
                "https://a.example/",
                "https://a.example/",
                "ja");
    }

    private static Answer page(String method, String url, String form) {
        String path = url.substring(url.indexOf("/sandbox/"));
        return engine.send(engine.request(method, path, form.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    @Test
    void answersTheSameKeyTheSameAndRefusesItWithOtherParameters() {
        Checkout checkout = engine.bean(Checkout.class);
        Checkout.Order order = order(500, Duration.ofHours(2));
        Checkout.Opened first = checkout.open(account(), order, "key-1");
        assertThat(checkout.open(account(), order, "key-1")).isEqualTo(first);
        assertThat(first.session()).startsWith("cs_test_");
        assertThatThrownBy(() -> checkout.open(account(), order(600, Duration.ofHours(2)), "key-1"))
                .isInstanceOf(Checkout.Refused.class)
                .hasMessageContaining("idempotent");
    }

    @Test
    void refusesWhatStripeRefuses() {
        Checkout checkout = engine.bean(Checkout.class);
        assertThatThrownBy(() -> checkout.open(account(), order(49, Duration.ofHours(2)), "least"))
                .isInstanceOf(Checkout.Refused.class)
                .hasMessageContaining("50");
        assertThatThrownBy(() -> checkout.open(account(), order(500, Duration.ofMinutes(20)), "short"))
                .isInstanceOf(Checkout.Refused.class)
                .hasMessageContaining("30 minutes");
        assertThatThrownBy(() -> checkout.open(account(), order(500, Duration.ofHours(25)), "long"))
                .isInstanceOf(Checkout.Refused.class);
        StripeAccount stranger =
                new StripeAccount(CITY, "sk_test_stranger", "whsec_x", account().apiBase());
        assertThatThrownBy(() -> checkout.open(stranger, order(500, Duration.ofHours(2)), "stranger"))
                .isInstanceOf(Checkout.Unreachable.class)
                .hasMessageContaining("Invalid API Key");
        assertThatThrownBy(() -> checkout.refund(account(), "pi_none", 1, Map.of(), "none"))
                .isInstanceOf(Checkout.Refused.class)
                .hasMessageContaining("No such payment_intent");
    }

    @Test
    void takesCardsAndStoresAndListsWhatWasPaid() {
        Checkout checkout = engine.bean(Checkout.class);
        Checkout.Opened card = checkout.open(account(), order(500, Duration.ofHours(2)), "card");
        assertThat(page("POST", card.url(), "method=card&number=4000+0000+0000+0002")
                        .body())
                .contains("拒否されました");
        assertThat(page("POST", card.url(), "method=card&number=4242424242424242")
                        .status())
                .isEqualTo(303);
        Checkout.Opened store = checkout.open(account(), order(130, Duration.ofHours(2)), "store");
        assertThat(page("POST", store.url(), "method=konbini").body()).contains("コンビニで支払った");
        Checkout.Books books = checkout.books(account(), Instant.EPOCH);
        assertThat(books.sessions())
                .filteredOn(session -> session.id().equals(card.session()))
                .allSatisfy(session -> assertThat(session.paymentStatus()).isEqualTo("paid"))
                .hasSize(1);
        assertThat(books.sessions())
                .filteredOn(session -> session.id().equals(store.session()))
                .allSatisfy(session -> assertThat(session.paymentStatus()).isEqualTo("unpaid"));
        String intent = books.sessions().stream()
                .filter(session -> session.id().equals(card.session()))
                .findFirst()
                .orElseThrow()
                .paymentIntent();
        assertThat(checkout.refund(account(), String.valueOf(intent), 200, Map.of(), "back")
                        .status())
                .isEqualTo("succeeded");
        assertThatThrownBy(() -> checkout.refund(account(), String.valueOf(intent), 301, Map.of(), "too-much"))
                .isInstanceOf(Checkout.Refused.class);
        assertThat(checkout.books(account(), Instant.EPOCH).refunds())
                .filteredOn(refund -> String.valueOf(refund.paymentIntent()).equals(intent))
                .hasSize(1);
        checkout.expire(account(), card.session());
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "konbini", "paypay"})
    void tellsByTheChargeHowMoneyCame(String method) {
        Checkout checkout = engine.bean(Checkout.class);
        Checkout.Opened opened = checkout.open(account(), order(500, Duration.ofHours(2)), "method-" + method);
        page("POST", opened.url(), "method=" + method + "&number=4242424242424242");
        String intent = checkout.books(account(), Instant.EPOCH).sessions().stream()
                .filter(session -> session.id().equals(opened.session()))
                .map(session -> String.valueOf(session.paymentIntent()))
                .findFirst()
                .orElseThrow();
        if (method.equals("konbini")) {
            assertThat(checkout.method(account(), intent))
                    .as("nothing came yet")
                    .isEmpty();
            page("POST", opened.url(), "method=store");
        }
        assertThat(checkout.method(account(), intent)).isEqualTo(method);
    }

    @Test
    void paysFromTheTalkToTheReceiptWithNothingConfigured() {
        String city = "/api/municipalities/yamanokuchi";
        assertThat(engine.postZip(city + "/packages", StartedEngine.zip("till")).status())
                .isEqualTo(201);
        assertThat(engine.post(city + "/packages/till/versions/1.0.0/publish", "{\"parameters\":{}}")
                        .status())
                .isEqualTo(200);
        String person = engine.bean(jp.madoguchi.engine.sandbox.SandboxLine.class)
                .residents("sandbox")
                .get(0)
                .userId();
        var phone = engine.bean(jp.madoguchi.engine.sandbox.SandboxLine.class).phone("sandbox", person);
        phone.follow();
        for (String said : List.of("写し", "1", "この内容で申し込む", "送信する")) {
            phone.say(said);
            await().pollDelay(Duration.ofMillis(400)).until(() -> true);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> engine.get(city + "/cases?package=till")
                                .json()
                                .path("total")
                                .asLong()
                        == 1);
        String number = engine.get(city + "/cases?package=till")
                .json()
                .path("items")
                .path(0)
                .path("number")
                .asString();
        String ledger = city + "/cases/" + number + "/ledger";
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        engine.get(ledger).json().path("session").path("url").isString());
        String url = engine.get(ledger).json().path("session").path("url").asString();
        assertThat(page("GET", url, "").body()).contains("410円", "やまのくち市", "カード番号");
        assertThat(page("POST", url, "method=card&number=4242424242424242").status())
                .isEqualTo(303);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> engine.get(ledger).json().path("paid").asLong() == 410);
        assertThat(engine.post(city + "/cases/" + number + "/refunds", "{\"amount\":100,\"reason\":\"試し\"}")
                        .status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> engine.bean(Checkout.class).books(account(), Instant.EPOCH).refunds().stream()
                        .anyMatch(refund -> refund.amount() == 100));
        assertThat(engine.get(ledger).json().path("refunded").asLong()).isEqualTo(100);
    }
}
