package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import jp.madoguchi.engine.Crowd;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody pays on a page that was to be closed, because the amount changed a moment before (decision 7). */
class LatePaymentTest extends TillScene {

    private static final String MORE = "{\"items\":[{\"title\":\"速達\",\"amount\":350}],\"reason\":\"速達の希望\"}";

    @Test
    void takesWhatWasPaidOnTheOldPageOffWhatIsAskedForOnTheNewOne() {
        String number = submit(1);
        String old = openSession(number);
        charge(number);
        String next = openSession(number, 760);
        ok(tell(sessionEvent(newEvent(), "completed", old, "paid", 410)));
        assertThat(ledger(number).path("paid").asLong()).isEqualTo(410);
        assertThat(ledger(number).path("balance").asLong()).isEqualTo(350);
        openSession(number, 350);
        await().until(() ->
                stripe.to("/v1/checkout/sessions/" + next + "/expire").size() == 1);
        pay(number);
        assertThat(ledger(number).path("balance").asLong()).isZero();
        assertThat(ledger(number).path("paid").asLong()).isEqualTo(760);
        assertThat(differences(number)).isEmpty();
    }

    @Test
    void showsTheSecondPaymentAsTooMuchWhenBothPagesWerePaid() {
        String number = submit(1);
        String old = openSession(number);
        charge(number);
        String next = openSession(number, 760);
        ok(tell(sessionEvent(newEvent(), "completed", next, "paid", 760)));
        ok(tell(sessionEvent(newEvent(), "completed", old, "paid", 410)));
        assertThat(ledger(number).path("balance").asLong()).isEqualTo(-410);
        assertThat(differences(number)).containsExactly("too-much");
        ok(engine.post(CITY + "/cases/" + number + "/refunds", "{\"amount\":410,\"reason\":\"二重の支払い\"}"));
        assertThat(ledger(number).path("balance").asLong()).isZero();
        assertThat(ledger(number).path("paid").asLong()
                        - ledger(number).path("refunded").asLong())
                .isEqualTo(760);
    }

    @Test
    void losesNothingWhenTheMoneyAndTheNewAmountComeAtTheSameMoment() {
        String number = submit(1);
        String old = openSession(number);
        String event = sessionEvent(newEvent(), "completed", old, "paid", 410);
        List<Integer> answers = Crowd.of(2, i -> () -> (i == 0 ? tell(event) : charge(number)).status());
        assertThat(answers).containsOnly(200);
        assertThat(ledger(number).path("paid").asLong()).isEqualTo(410);
        assertThat(ledger(number).path("balance").asLong()).isEqualTo(350);
        openSession(number, 350);
        assertThat(differences(number)).isEmpty();
    }

    private static StartedEngine.Answer charge(String number) {
        return engine.post(CITY + "/cases/" + number + "/charges", MORE);
    }

    private static String openSession(String number, long amount) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ledger(number).path("session").path("amount").asLong() == amount);
        return openSession(number);
    }

    /** The kinds of those that are about a case. */
    private static List<String> differences(String number) {
        return engine.get(CITY + "/payments/differences")
                .json()
                .path("items")
                .valueStream()
                .filter(difference -> difference.path("case").asString("").equals(number))
                .map(difference -> difference.path("kind"))
                .map(JsonNode::asString)
                .toList();
    }
}
