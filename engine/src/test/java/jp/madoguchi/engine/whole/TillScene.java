package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.line.StubLine;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** An engine in production mode with a stub for LINE and one for Stripe, and residents who owe something. */
abstract class TillScene {

    static final String CITY = "/api/municipalities/kaikei";
    static final String CHANNEL = "1656000017";
    static final String SECRET = "whsec_dGVzdHMgb25seQ";
    static StubLine line;
    static StubStripe stripe;
    static StartedEngine engine;
    private static int residents;

    @BeforeAll
    static void open() {
        line = new StubLine();
        stripe = new StubStripe();
        engine = StartedEngine.inMemory("--madoguchi.sandbox=false", "--madoguchi.public-url=https://shi.example");
        ok(engine.put(CITY, "{\"name\":\"会計市\"}"));
        ok(engine.put(
                CITY + "/channels/" + CHANNEL,
                "{\"kind\":\"line\",\"channelSecret\":\"%s\",\"accessToken\":\"token\",\"apiBase\":\"%s\",\"dataApiBase\":\"%s\"}"
                        .formatted(StartedEngine.SECRET, line.base(), line.base())));
        assertThat(engine.postZip(CITY + "/packages", StartedEngine.zip("till")).status())
                .isEqualTo(201);
        ok(engine.post(CITY + "/packages/till/versions/1.0.0/publish", "{\"parameters\":{}}"));
        setUp();
    }

    static void setUp() {
        ok(engine.put(
                CITY + "/payments/stripe",
                "{\"secretKey\":\"sk_test_kaikei\",\"webhookSecret\":\"%s\",\"apiBase\":\"%s\"}"
                        .formatted(SECRET, stripe.base())));
    }

    @AfterAll
    static void close() {
        engine.close();
        stripe.close();
        line.close();
    }

    @BeforeEach
    void calm() {
        stripe.failures = 0;
        stripe.refusal = "";
        stripe.lookUpFailures = 0;
    }

    static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    /** A resident asks for so many copies; tells the case's number. */
    static String submit(int copies) {
        String user = "U" + residents++;
        List<String> talk = List.of("写し", String.valueOf(copies), "この内容で申し込む", "送信する");
        for (int turn = 0; turn < talk.size(); turn++) {
            ok(engine.say(CHANNEL, user, "E" + user + "-" + turn, talk.get(turn)));
        }
        return engine.get(CITY + "/cases?size=1")
                .json()
                .path("items")
                .path(0)
                .path("number")
                .asString();
    }

    static JsonNode ledger(String number) {
        return ok(engine.get(CITY + "/cases/" + number + "/ledger")).json();
    }

    /** The session that can be paid now, once Stripe has made it. */
    static String openSession(String number) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ledger(number)
                        .path("session")
                        .path("state")
                        .asString("")
                        .equals("open"));
        return ledger(number).path("session").path("id").asString();
    }

    static String state(String number) {
        return engine.get(CITY + "/cases/" + number).json().path("state").asString();
    }

    static String sessionEvent(String id, String type, String session, String paid, long amount) {
        return sessionEvent(id, type, session, paid, amount, "\"card\",\"konbini\"");
    }

    /** @param offered the payment methods of the session, as JSON */
    static String sessionEvent(String id, String type, String session, String paid, long amount, String offered) {
        return """
                {"id":"%s","object":"event","api_version":"2019-02-19","type":"checkout.session.%s","data":{"object":
                {"id":"%s","object":"checkout.session","amount_total":%d,"currency":"jpy","payment_status":"%s",
                "payment_intent":"pi_%s","payment_method_types":[%s]}}}
                """.formatted(id, type, session, amount, paid, session, offered);
    }

    static String refundEvent(String type, String refund, String intent, String status, long amount) {
        return """
                {"id":"%s","object":"event","type":"refund.%s","data":{"object":
                {"id":"%s","object":"refund","amount":%d,"currency":"jpy","payment_intent":"%s","status":"%s"}}}
                """.formatted(newEvent(), type, refund, amount, intent, status);
    }

    static String newEvent() {
        return "evt_" + UUID.randomUUID();
    }

    static Answer tell(String body) {
        return tell(body, SECRET, System.currentTimeMillis() / 1000);
    }

    static Answer tell(String body, String secret, long at) {
        try {
            return engine.send(
                    engine.request("POST", "/payments/stripe/webhook/kaikei", body.getBytes(StandardCharsets.UTF_8))
                            .header("Content-Type", "application/json; charset=utf-8")
                            .header("Stripe-Signature", Webhook.Signature.generateSignatureHeader(body, secret, at)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Pays by card; tells the payment intent. */
    static String pay(String number) {
        String session = openSession(number);
        long amount = ledger(number).path("session").path("amount").asLong();
        ok(tell(sessionEvent(newEvent(), "completed", session, "paid", amount)));
        return "pi_" + session;
    }
}
