package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.rights.Role;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A step of a procedure gives money back where a second person must approve. */
class ProcessRefundTest extends TillScene {

    private static final String RULE = CITY + "/payments/refund-approval";
    private ConsoleClient decider;
    private ConsoleClient second;

    @BeforeEach
    void twoPeople() {
        decider = worker("会計 花子");
        second = worker("会計 太郎");
        ok(engine.put(RULE, "{\"above\":300}"));
    }

    @AfterEach
    void noRule() {
        ok(engine.put(RULE, "{\"above\":null}"));
    }

    private static ConsoleClient worker(String name) {
        return StaffMember.signedIn(name, engine, "kaikei", new GrantedRole(Role.CASE_WORKER, null));
    }

    @Test
    void letsTheProcessGoOnButTheMoneyWaitForAnotherThanWhoDecided() {
        String number = submit(2);
        String intent = pay(number);
        decide(number, "rejected");
        await().until(() -> state(number).equals("rejected"));
        JsonNode waiting = ledger(number);
        assertThat(waiting.path("refunded").asLong()).isZero();
        assertThat(waiting.path("refundable").asLong()).isZero();
        assertThat(waiting.path("requests").path(0).toString()).contains("\"amount\":710", "却下（rejected）のため");
        assertThat(askedOfStripe(intent)).isZero();
        assertThat(second.get(CITY + "/attention").body()).contains("refunds-to-approve", number);

        StaffApi.expectProblem(409, decider.post(one(number) + "/approval", "{}"));
        StaffApi.expectProblem(409, decider.post(one(number) + "/refusal", "{\"reason\":\"自分で\"}"));
        StaffApi.expectProblem(409, second.post(one(number) + "/withdrawal", "{}"));
        assertThat(askedOfStripe(intent)).isZero();
        JsonNode approved = ok(second.post(one(number) + "/approval", "{}")).json();
        assertThat(approved.path("refunded").asLong()).isEqualTo(710);
        await().until(() -> askedOfStripe(intent) == 1);
        assertThat(engine.get(CITY + "/cases/" + number).body())
                .contains("payment-refund-requested", "payment-refunded");
    }

    @Test
    void leavesTheMoneyAndTheProcessWhereTheyAreWhenTheSecondPersonRefuses() {
        String number = submit(2);
        String intent = pay(number);
        decide(number, "rejected");
        await().until(() -> state(number).equals("rejected"));
        StaffApi.expectProblem(400, second.post(one(number) + "/refusal", "{\"reason\":\"\"}"));
        JsonNode refused = ok(second.post(one(number) + "/refusal", "{\"reason\":\"手数料は返しません\"}"))
                .json();
        assertThat(refused.path("refunded").asLong()).isZero();
        assertThat(refused.path("refundable").asLong()).isEqualTo(710);
        assertThat(refused.path("requests").path(0).path("state").asString()).isEqualTo("declined");
        assertThat(state(number)).isEqualTo("rejected");
        assertThat(askedOfStripe(intent)).isZero();
        assertThat(engine.get(CITY + "/cases/" + number).body()).contains("payment-refund-declined", "手数料は返しません");
    }

    @Test
    void givesBackAtOnceWhatIsNotAboveTheAmount() {
        String number = submit(2);
        String intent = pay(number);
        decide(number, "partly");
        await().until(() -> state(number).equals("sent"));
        assertThat(ledger(number).path("refunded").asLong()).isEqualTo(110);
        assertThat(ledger(number).path("requests")).isEmpty();
        await().until(() -> askedOfStripe(intent) == 1);
    }

    private void decide(String number, String outcome) {
        await().until(() -> state(number).equals("paid"));
        Answer answer = decider.post(CITY + "/cases/" + number + "/decision", "{\"outcome\":\"" + outcome + "\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static String one(String number) {
        return CITY + "/cases/" + number + "/refund-requests/"
                + ledger(number).path("requests").path(0).path("id").asString();
    }

    private static long askedOfStripe(String intent) {
        return stripe.to("/v1/refunds").stream()
                .filter(asked -> intent.equals(asked.form().get("payment_intent")))
                .count();
    }
}
