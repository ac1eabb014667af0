package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.time.TurnableClock;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Whoever paid is erased; the books keep what law wants, and nothing else. */
class ErasedMoneyTest extends TillScene {

    @Test
    void leavesAmountsAndDaysInTheBooksAndNothingThatNamesThePayer() {
        String number = submit(1);
        JsonNode resident = engine.get(CITY + "/residents?text=" + number)
                .json()
                .path("items")
                .path(0);
        String erasure = CITY + "/residents/" + resident.path("id").asString() + "/erasure";
        String session = openSession(number);
        assertThat(ok(engine.get(erasure)).json().path("obstacles").toString()).contains("money-under-way", number);
        ok(tell(sessionEvent(
                        newEvent(),
                        "completed",
                        session,
                        "paid",
                        ledger(number).path("session").path("amount").asLong())
                .replace("\"payment_status\"", "\"customer_details\":{\"name\":\"山口 花子\"},\"payment_status\"")));
        await().until(() -> state(number).equals("paid"));
        ok(engine.post(CITY + "/cases/" + number + "/decision", "{\"outcome\":\"sent\"}"));
        String pay = engine.bean(JdbcTemplate.class)
                .queryForObject("select token from payment_account where case_number = ?", String.class, number);
        ok(engine.post(CITY + "/cases/" + number + "/refunds", "{\"amount\":10,\"reason\":\"山口花子さんへ\"}"));

        await().until(() -> refund(number) != null);
        assertThat(engine.get(erasure).json().path("possible").asBoolean()).isFalse();
        ok(tell(refundEvent("updated", String.valueOf(refund(number)), "pi_" + session, "succeeded", 10)));
        await().until(() -> engine.get(erasure).json().path("possible").asBoolean());
        StartedEngine.Answer erased = engine.post(
                erasure,
                "{\"reason\":\"本人からの請求\",\"confirm\":\"" + resident.path("id").asString() + "\"}");
        assertThat(erased.status()).as(erased.toString()).isEqualTo(201);
        assertThat(erased.json().path("certificate").path("kept").toString()).contains("ledger", "payments");

        LocalDate today = LocalDate.ofInstant(engine.bean(TurnableClock.class).instant(), TurnableClock.TOKYO);
        String csv = ok(engine.get(CITY + "/payments.csv?from=" + today + "&to=" + today))
                .body();
        assertThat(csv).contains(number).doesNotContain("花子");
        assertThat(eventsWithBody(session)).isZero();
        assertThat(engine.send(engine.request("GET", "/pay/" + pay, new byte[0]))
                        .status())
                .isNotEqualTo(200);
        ok(engine.get(CITY + "/payments?from=" + today + "&to=" + today));
    }

    /** Stripe's id of it, once Stripe has been asked. */
    private static @Nullable String refund(String number) {
        return engine.bean(JdbcTemplate.class)
                .queryForObject("select stripe_id from payment_refund where case_number = ?", String.class, number);
    }

    private static long eventsWithBody(String session) {
        MunicipalityId city = new MunicipalityId("kaikei");
        Vault vault = engine.bean(Vault.class);
        return engine
                .bean(JdbcTemplate.class)
                .query(
                        "select event_id, body from stripe_event where municipality_id = 'kaikei'",
                        (row, index) -> vault.openText(city, "stripe-event/" + row.getString(1), row.getBytes(2)))
                .stream()
                .filter(body -> body.contains(session))
                .count();
    }
}
