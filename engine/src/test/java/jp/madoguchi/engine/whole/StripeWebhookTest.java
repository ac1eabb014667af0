package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What Stripe posts: in any order, any number of times, forged or old. */
class StripeWebhookTest extends TillScene {

    @RepeatedTest(5)
    void booksMoneyOnceHoweverOftenAndInWhateverOrderItsEventsCome(RepetitionInfo round) {
        String number = submit(1);
        String session = openSession(number);
        List<String> events = new ArrayList<>();
        String succeeded = newEvent();
        for (int i = 0; i < 5; i++) {
            events.add(sessionEvent(succeeded, "async_payment_succeeded", session, "paid", 410));
        }
        events.add(sessionEvent(newEvent(), "completed", session, "unpaid", 410));
        events.add(sessionEvent(newEvent(), "async_payment_succeeded", session, "paid", 410));
        events.add(sessionEvent(newEvent(), "expired", session, "unpaid", 410));
        Collections.shuffle(events, new Random(round.getCurrentRepetition()));
        events.forEach(event -> ok(tell(event)));
        assertThat(ledger(number).path("paid").asLong()).isEqualTo(410);
        assertThat(ledger(number).path("entries").size()).isEqualTo(3);
        await().until(() -> state(number).equals("paid"));
    }

    @Test
    void booksMoneyOnceWhenTheSameEventComesManyTimesAtOnce() {
        String number = submit(1);
        String event = sessionEvent(newEvent(), "completed", openSession(number), "paid", 410);
        List<Integer> answers = Crowd.of(8, i -> () -> tell(event).status());
        assertThat(answers).containsOnly(200);
        assertThat(ledger(number).path("paid").asLong()).isEqualTo(410);
    }

    @Test
    void doesNotTakeAPromiseForMoney() {
        String number = submit(1);
        ok(tell(sessionEvent(newEvent(), "completed", openSession(number), "unpaid", 410)));
        assertThat(ledger(number).path("paid").asLong()).isZero();
        assertThat(ledger(number).path("session").path("state").asString()).isEqualTo("pending");
        assertThat(state(number)).isEqualTo("submitted");
    }

    @Test
    void storesNothingOfWhatStripeDidNotSign() {
        String number = submit(1);
        String event = sessionEvent(newEvent(), "completed", openSession(number), "paid", 410);
        long now = System.currentTimeMillis() / 1000;
        assertThat(tell(event, "whsec_other", now).status()).isEqualTo(400);
        assertThat(tell(event, SECRET, now - 301).status()).isEqualTo(400);
        byte[] body = event.getBytes(StandardCharsets.UTF_8);
        for (String header : List.of("", "nonsense", "t=1,v1=00", "v1=" + "0".repeat(64))) {
            Answer answer = engine.send(engine.request("POST", "/payments/stripe/webhook/kaikei", body)
                    .header("Stripe-Signature", header)
                    .header("Content-Type", "application/json"));
            assertThat(answer.status()).as(header).isEqualTo(400);
        }
        assertThat(engine.send(engine.request("POST", "/payments/stripe/webhook/kaikei", body))
                        .status())
                .isEqualTo(400);
        assertThat(stored(event)).isZero();
        assertThat(ledger(number).path("paid").asLong()).isZero();
        ok(tell(event, SECRET, now - 200));
        assertThat(stored(event)).isEqualTo(1);
    }

    @Test
    void knowsNoMunicipalityWithoutStripe() {
        ok(engine.put("/api/municipalities/betsu", "{\"name\":\"別市\"}"));
        for (String code : List.of("betsu", "nowhere", "UPPER", "%E5%B8%82")) {
            assertThat(engine.send(engine.request("POST", "/payments/stripe/webhook/" + code, new byte[0]))
                            .status())
                    .as(code)
                    .isEqualTo(404);
        }
    }

    @Test
    void keepsEventsItHasNoUseFor() {
        String event = "{\"id\":\"%s\",\"object\":\"event\",\"type\":\"wind.turned\",\"data\":{\"object\":{}}}"
                .formatted(newEvent());
        ok(tell(event));
        assertThat(stored(event)).isEqualTo(1);
        assertThat(tell("not json").status()).isEqualTo(400);
        assertThat(tell("[]").status()).isEqualTo(400);
    }

    @Test
    void showsMoneyForUnknownSessionsAsADifference() {
        ok(tell(sessionEvent(newEvent(), "completed", "cs_test_elsewhere", "paid", 5000)));
        assertThat(engine.get(CITY + "/payments/differences").body())
                .contains("unknown-payment", "cs_test_elsewhere", "5000");
    }

    @Test
    void booksMoneyForACaseThatIsOverAndShowsItAsADifference() {
        String number = submit(1);
        String session = openSession(number);
        ok(engine.post(CITY + "/cases/" + number + "/waivers", "{\"reason\":\"減免\"}"));
        await().until(() -> state(number).equals("paid"));
        ok(engine.post(CITY + "/cases/" + number + "/decision", "{\"outcome\":\"sent\"}"));
        await().until(() -> state(number).equals("sent"));
        ok(tell(sessionEvent(newEvent(), "completed", session, "paid", 410)));
        assertThat(ledger(number).path("balance").asLong()).isEqualTo(-410);
        assertThat(engine.get(CITY + "/payments/differences").body()).contains("case-over", session);
        assertThat(stripe.to("/v1/checkout/sessions/" + session + "/expire")).hasSize(1);
    }

    @Test
    void booksARefundMadeOnStripesPagesOnceWhicheverEventComesFirst() {
        for (boolean chargeFirst : List.of(true, false)) {
            String number = submit(1);
            String intent = pay(number);
            String charge = """
                    {"id":"%s","object":"event","type":"charge.refunded","data":{"object":
                    {"id":"ch_1","object":"charge","payment_intent":"%s","amount_refunded":100}}}
                    """.formatted(newEvent(), intent);
            String refund = refundEvent("created", "re_outside" + number, intent, "succeeded", 100);
            List.of(chargeFirst ? charge : refund, chargeFirst ? refund : charge)
                    .forEach(event -> ok(tell(event)));
            ok(tell(refundEvent("updated", "re_outside" + number, intent, "succeeded", 100)));
            assertThat(ledger(number).path("refunded").asLong()).isEqualTo(100);
            assertThat(ledger(number).path("balance").asLong()).isZero();
        }
    }

    private static long stored(String event) {
        String id = event.substring(event.indexOf("evt_"), event.indexOf("\",\"object"));
        return engine.bean(JdbcTemplate.class)
                .queryForObject("select count(*) from stripe_event where event_id = ?", Long.class, id);
    }
}
