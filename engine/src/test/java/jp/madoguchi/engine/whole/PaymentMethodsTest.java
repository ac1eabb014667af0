package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import jp.madoguchi.engine.time.TurnableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** By which method money came is what Stripe says of its charge, and no guess. */
class PaymentMethodsTest extends TillScene {

    private static final String THREE = "\"card\",\"konbini\",\"paypay\"";

    @ParameterizedTest
    @CsvSource({
        "completed, card, paid-card",
        "completed, paypay, paid-other",
        "completed, some_new_way, paid-other",
        "async_payment_succeeded, konbini, paid-konbini"
    })
    void booksMoneyByTheMethodOfItsCharge(String event, String method, String account) {
        String number = submit(1);
        String session = openSession(number);
        stripe.methods.put("pi_" + session, method);
        ok(tell(sessionEvent(newEvent(), event, session, "paid", 410, THREE)));
        assertThat(payments(number))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("debit").asString()).isEqualTo(account))
                .satisfies(entry -> assertThat(entry.path("method").asString()).isEqualTo(method));
        assertThat(csvToday()).containsPattern(number + ".*," + method + "\r\n");
    }

    @Test
    void goesByTheTimeTheMoneyCameWhenStripeDoesNotSay() {
        String atOnce = submit(1);
        ok(tell(sessionEvent(newEvent(), "completed", openSession(atOnce), "paid", 410)));
        String later = submit(1);
        ok(tell(sessionEvent(newEvent(), "async_payment_succeeded", openSession(later), "paid", 410)));
        assertThat(payments(atOnce).get(0).path("debit").asString()).isEqualTo("paid-card");
        assertThat(payments(later).get(0).path("debit").asString()).isEqualTo("paid-konbini");
    }

    @Test
    void booksMoneyAtOnceWhenStripeCannotBeAskedAndNamesItsMethodLater() {
        String number = submit(1);
        String session = openSession(number);
        stripe.methods.put("pi_" + session, "card");
        stripe.lookUpFailures = 1;
        ok(tell(sessionEvent(newEvent(), "completed", session, "paid", 410, THREE)));
        assertThat(ledger(number).path("balance").asLong()).isZero();
        await().atMost(Duration.ofSeconds(20)).until(() -> payments(number).size() == 2);
        assertThat(payments(number))
                .extracting(entry -> entry.path("debit").asString())
                .containsExactly("paid-other", "paid-card");
        assertThat(ledger(number).path("paid").asLong()).isEqualTo(410);
        assertThat(ledger(number).path("refundable").asLong()).isEqualTo(410);
        assertThat(ledger(number).path("balance").asLong()).isZero();
    }

    @Test
    void asksStripeOnlyWhenThereIsSomethingToAsk() {
        String single = submit(1);
        String only = openSession(single);
        ok(tell(sessionEvent(newEvent(), "completed", only, "paid", 410, "\"paypay\"")));
        assertThat(stripe.lookUps("pi_" + only)).isZero();
        assertThat(payments(single).get(0).path("method").asString()).isEqualTo("paypay");

        String number = submit(1);
        String session = openSession(number);
        String event = sessionEvent(newEvent(), "completed", session, "paid", 410, THREE);
        for (int i = 0; i < 3; i++) {
            ok(tell(event));
        }
        assertThat(stripe.lookUps("pi_" + session)).isEqualTo(1);
        ok(tell(sessionEvent(newEvent(), "completed", "cs_of_others", "paid", 410, THREE)));
        assertThat(stripe.lookUps("pi_cs_of_others")).isZero();
    }

    /** The entries that say that money came. */
    private static List<JsonNode> payments(String number) {
        return StreamSupport.stream(ledger(number).path("entries").spliterator(), false)
                .filter(entry -> entry.path("debit").asString().startsWith("paid-"))
                .toList();
    }

    private static String csvToday() {
        LocalDate today = LocalDate.ofInstant(engine.bean(TurnableClock.class).instant(), TurnableClock.TOKYO);
        return ok(engine.get(CITY + "/payments.csv?from=" + today + "&to=" + today))
                .body();
    }
}
