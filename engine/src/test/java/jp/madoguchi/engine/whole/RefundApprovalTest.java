package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.rights.Role;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Refunds above the municipality's amount: one asks, another approves, and only then Stripe is asked. */
class RefundApprovalTest extends TillScene {

    private static final String RULE = CITY + "/payments/refund-approval";
    private ConsoleClient first;
    private ConsoleClient second;

    @BeforeEach
    void twoPeople() {
        first = worker();
        second = worker();
        ok(engine.put(RULE, "{\"above\":300}"));
    }

    @AfterEach
    void noRule() {
        ok(engine.put(RULE, "{\"above\":null}"));
    }

    private static ConsoleClient worker() {
        return StaffMember.signedIn(engine, "kaikei", new GrantedRole(Role.CASE_WORKER, null));
    }

    private static String refunds(String number) {
        return CITY + "/cases/" + number + "/refunds";
    }

    private static String one(String number, JsonNode ledger) {
        return CITY + "/cases/" + number + "/refund-requests/"
                + ledger.path("requests")
                        .path(ledger.path("requests").size() - 1)
                        .path("id")
                        .asString();
    }

    private static long askedOfStripe(String intent) {
        return stripe.to("/v1/refunds").stream()
                .filter(asked -> intent.equals(asked.form().get("payment_intent")))
                .count();
    }

    private JsonNode ask(String number, long amount) {
        Answer asked = first.post(refunds(number), "{\"amount\":%d,\"reason\":\"二重払い\"}".formatted(amount));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
        return asked.json();
    }

    @Test
    void asksStripeForNothingUntilAnotherPersonApproved() {
        String number = submit(2);
        String intent = pay(number);
        JsonNode waiting = ask(number, 600);
        assertThat(waiting.path("refunded").asLong()).isZero();
        assertThat(waiting.path("refundable").asLong()).isEqualTo(110);
        assertThat(waiting.path("approvalAbove").asLong()).isEqualTo(300);
        assertThat(second.get(CITY + "/payments/refund-requests").body()).contains(number, "二重払い", "\"own\":false");
        StaffApi.expectProblem(409, first.post(one(number, waiting) + "/approval", "{}"));
        StaffApi.expectProblem(409, first.post(one(number, waiting) + "/refusal", "{\"reason\":\"やめる\"}"));
        StaffApi.expectProblem(403, engine.post(one(number, waiting) + "/approval", "{}"));
        assertThat(askedOfStripe(intent)).isZero();
        JsonNode approved =
                ok(second.post(one(number, waiting) + "/approval", "{}")).json();
        assertThat(approved.path("refunded").asLong()).isEqualTo(600);
        assertThat(approved.path("requests").path(0).path("state").asString()).isEqualTo("approved");
        await().until(() -> askedOfStripe(intent) == 1);
        StaffApi.expectProblem(409, second.post(one(number, waiting) + "/approval", "{}"));
        assertThat(engine.get(CITY + "/cases/" + number).body())
                .contains("payment-refund-requested", "payment-refunded", "申請 試験 職員");
        assertThat(engine.get(CITY + "/audit?subject=" + number).body()).contains("\"state\":\"approved\"");
        assertThat(second.get(CITY + "/payments/refund-requests").body()).doesNotContain(number);
    }

    @Test
    void countsSmallRefundsOfACaseTogether() {
        String number = submit(2);
        pay(number);
        ok(first.post(refunds(number), "{\"amount\":200,\"reason\":\"一\"}"));
        ok(second.post(refunds(number), "{\"amount\":100,\"reason\":\"二\"}"));
        JsonNode waiting = ask(number, 1);
        assertThat(waiting.path("refunded").asLong()).isEqualTo(300);
        ok(second.post(one(number, waiting) + "/approval", "{}"));
        assertThat(ask(number, 1).path("refunded").asLong()).isEqualTo(301);
    }

    @Test
    void promisesNeverMoreThanWasPaid() {
        String number = submit(2);
        pay(number);
        JsonNode waiting = ask(number, 700);
        StaffApi.expectProblem(409, first.post(refunds(number), "{\"amount\":11,\"reason\":\"多い\"}"));
        ok(first.post(refunds(number), "{\"amount\":10,\"reason\":\"残り\"}"));
        StaffApi.expectProblem(409, first.post(refunds(number), "{\"reason\":\"全部\"}"));
        StaffApi.expectProblem(400, second.post(one(number, waiting) + "/refusal", "{\"reason\":\" \"}"));
        JsonNode declined = ok(second.post(one(number, waiting) + "/refusal", "{\"reason\":\"領収書なし\"}"))
                .json();
        assertThat(declined.path("refundable").asLong()).isEqualTo(700);
        assertThat(declined.path("requests").path(0).path("decision").asString())
                .isEqualTo("領収書なし");
        assertThat(declined.path("refunded").asLong()).isEqualTo(10);
    }

    @Test
    void isWithdrawnByWhoAskedOnly() {
        String number = submit(2);
        pay(number);
        JsonNode waiting = ask(number, 500);
        StaffApi.expectProblem(409, second.post(one(number, waiting) + "/withdrawal", "{}"));
        JsonNode withdrawn =
                ok(first.post(one(number, waiting) + "/withdrawal", "{}")).json();
        assertThat(withdrawn.path("requests").path(0).path("state").asString()).isEqualTo("withdrawn");
        StaffApi.expectProblem(409, second.post(one(number, waiting) + "/approval", "{}"));
        assertThat(ledger(number).path("refunded").asLong()).isZero();
    }

    @Test
    void takesOneOfTwoApprovalsAtOnce() throws Exception {
        String number = submit(2);
        String intent = pay(number);
        JsonNode waiting = ask(number, 500);
        ConsoleClient third = worker();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<Answer> one = () -> second.post(one(number, waiting) + "/approval", "{}");
            Callable<Answer> other = () -> third.post(one(number, waiting) + "/approval", "{}");
            List<Integer> answered = both.invokeAll(List.of(one, other)).stream()
                    .map(RefundApprovalTest::status)
                    .sorted()
                    .toList();
            assertThat(answered).containsExactly(200, 409);
        } finally {
            both.shutdownNow();
        }
        assertThat(ledger(number).path("refunded").asLong()).isEqualTo(500);
        await().until(() -> askedOfStripe(intent) == 1);
    }

    private static int status(Future<Answer> answer) {
        try {
            return answer.get().status();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void doesNothingTwiceWhenTriedAgainWithTheSameKey() {
        String number = submit(2);
        pay(number);
        for (int i = 0; i < 2; i++) {
            assertThat(first.keyed(refunds(number), "{\"amount\":500,\"reason\":\"二重\"}", "ask-" + number)
                            .status())
                    .isEqualTo(202);
        }
        assertThat(ledger(number).path("requests")).hasSize(1);
        String approval = one(number, ledger(number)) + "/approval";
        for (int i = 0; i < 2; i++) {
            assertThat(second.keyed(approval, "{}", "yes-1")
                            .json()
                            .path("refunded")
                            .asLong())
                    .isEqualTo(500);
        }
        StaffApi.expectProblem(409, second.keyed(approval, "{}", "yes-2"));
        assertThat(first.keyed(refunds(number), "{\"amount\":500,\"reason\":\"二重\"}", "ask-" + number)
                        .status())
                .isEqualTo(202);
        assertThat(ledger(number).path("refunded").asLong()).isEqualTo(500);
    }

    @Test
    void isFoundOnlyWithinReachAndNamesTheWaitingCaseOnTheFirstPage() {
        String number = submit(2);
        pay(number);
        JsonNode waiting = ask(number, 500);
        assertThat(engine.put(CITY + "/departments/yoso", "{\"name\":\"よその課\"}").status())
                .isEqualTo(201);
        ConsoleClient elsewhere = StaffMember.signedIn(engine, "kaikei", new GrantedRole(Role.CASE_WORKER, "yoso"));
        StaffApi.expectProblem(404, elsewhere.post(one(number, waiting) + "/approval", "{}"));
        assertThat(elsewhere.get(CITY + "/payments/refund-requests").json().path("items"))
                .isEmpty();
        ConsoleClient viewer = StaffMember.signedIn(engine, "kaikei", new GrantedRole(Role.VIEWER, null));
        StaffApi.expectProblem(403, viewer.post(one(number, waiting) + "/approval", "{}"));
        assertThat(second.get(CITY + "/attention").body()).contains("refunds-to-approve", number);
    }

    @Test
    void refusesAnAmountThatCannotBeAndARequestThatIsNotThere() {
        String number = submit(1);
        StaffApi.expectProblem(400, engine.put(RULE, "{\"above\":-1}"));
        StaffApi.expectProblem(400, engine.put(RULE, "{\"above\":100000000}"));
        assertThat(engine.get(RULE).json().path("above").asLong()).isEqualTo(300);
        StaffApi.expectProblem(400, second.get(CITY + "/payments/refund-requests?state=odd"));
        StaffApi.expectProblem(
                404,
                second.post(
                        CITY + "/cases/" + number + "/refund-requests/0193456a-7b00-7000-8000-000000000000/approval",
                        "{}"));
    }
}
