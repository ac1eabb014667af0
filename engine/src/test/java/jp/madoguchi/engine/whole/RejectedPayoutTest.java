package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.definitions.zengin.BankDays;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.mail.SandboxMailbox;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.time.TurnableClock;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A case that was put into a payout list, and is turned down or taken back while its process is elsewhere. */
class RejectedPayoutTest extends StaffApi {

    private static final String CITY = "/api/municipalities/kyufu";
    private static final String CHANNEL = "1656000077";
    private static @Nullable StartedEngine prepared;
    private static int residents;
    private static int said;

    @BeforeEach
    void theCityThatPays() {
        if (prepared == engine) {
            return;
        }
        prepared = engine;
        done(200, engine.put(CITY, "{\"name\":\"給付市\"}"));
        done(
                200,
                engine.put(
                        CITY + "/channels/" + CHANNEL,
                        "{\"kind\":\"line\",\"channelSecret\":\"%s\",\"accessToken\":\"token\",\"apiBase\":\"%s\",\"dataApiBase\":\"%s\"}"
                                .formatted(StartedEngine.SECRET, line.base(), line.base())));
        done(201, engine.postZip(CITY + "/packages", StartedEngine.zip("grant")));
        done(200, engine.post(CITY + "/packages/grant/versions/1.0.0/publish", "{\"parameters\":{}}"));
        done(
                200,
                engine.put(
                        CITY + "/payouts/payer",
                        "{\"requesterCode\":\"0123456789\",\"requesterName\":\"ﾐﾎﾝｼ\",\"bank\":\"0999\",\"branch\":\"101\","
                                + "\"accountType\":\"ordinary\",\"accountNumber\":\"7654321\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unfounded", "rejected"})
    void takesACaseThatIsRejectedLaterOutOfItsListThoughNothingWaitsForTheMoney(String outcome) {
        String stays = submit("給付");
        String goes = submit("給付");
        String list = listOf(goes);
        done(200, engine.post(list + "/close", "{\"due\":\"" + day() + "\"}"));
        done(200, engine.post(list + "/approvals", "{\"by\":\"山口花子\"}"));
        decide(goes, "fine");
        assertThat(numbers(list)).contains(stays, goes);
        decide(goes, outcome);
        await().untilAsserted(() -> assertThat(numbers(list)).contains(stays).doesNotContain(goes));
        JsonNode after = engine.get(list).json();
        assertThat(after.path("approvals")).isEmpty();
        assertThat(log(after)).endsWith("rejected");
        assertThat(engine.get(CITY + "/cases/" + goes).body()).contains("payout-settled");
        assertThat(mails(goes)).isZero();
    }

    @Test
    void tellsStaffOnceOfACaseThatIsRejectedAfterTheBanksFileWasFetched() {
        String number = submit("給付");
        String list = listOf(number);
        done(200, engine.post(list + "/close", "{\"due\":\"" + day() + "\"}"));
        done(200, engine.post(list + "/approvals", "{\"by\":\"山口花子\"}"));
        done(200, engine.post(list + "/approvals", "{\"by\":\"舞鶴太郎\"}"));
        done(200, engine.get(list + "/zengin"));
        decide(number, "rejected");
        decide(number, "unfounded");
        await().until(() -> state(number).equals("rejected"));
        assertThat(numbers(list)).contains(number);
        JsonNode after = engine.get(list).json();
        assertThat(log(after)).containsOnlyOnce("rejected-too-late");
        assertThat(after.path("items").findValuesAsString("notice"))
                .singleElement()
                .asString()
                .contains("支払わない");
        assertThat(engine.get(CITY + "/cases/" + number).body()).contains("payout-too-late");
        await().until(() -> mails(number) == 1);
    }

    @Test
    void takesACaseThatIsTakenBackLaterOutOfItsListThoughNothingWaitsForTheMoney() {
        String number = submit("給付");
        String list = listOf(number);
        new TransactionTemplate(engine.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> engine.bean(Cases.class).withdraw(new MunicipalityId("kyufu"), number));
        assertThat(numbers(list)).doesNotContain(number);
    }

    @Test
    void letsAProcessThatWaitsInOneBranchGoOnWhenAnotherRejectsTheCase() {
        String number = submit("並行");
        String list = listOf(number);
        decide(number, "unfounded");
        await().until(() -> state(number).equals("over"));
        assertThat(numbers(list)).doesNotContain(number);
        assertThat(engine.get(CITY + "/cases/" + number).body()).contains("payout-settled");
    }

    private String submit(String word) {
        residents++;
        talk(word, "山口 花子", "送信する");
        return engine.get(CITY + "/cases?size=1")
                .json()
                .path("items")
                .path(0)
                .path("number")
                .asString();
    }

    private void talk(String... words) {
        String user = "Ukyufu" + residents;
        for (String word : words) {
            done(200, engine.say(CHANNEL, user, user + "-" + said++, word));
        }
    }

    private void decide(String number, String outcome) {
        done(200, engine.post(CITY + "/cases/" + number + "/decision", "{\"outcome\":\"" + outcome + "\"}"));
    }

    @Override
    String state(String number) {
        return engine.get(CITY + "/cases/" + number).json().path("state").asString();
    }

    private String listOf(String number) {
        return await().until(() -> found(number), Optional::isPresent).orElseThrow();
    }

    private Optional<String> found(String number) {
        return engine.get(CITY + "/payouts?size=200").json().path("items").findValuesAsString("id").stream()
                .map(id -> CITY + "/payouts/" + id)
                .filter(list -> numbers(list).contains(number))
                .findFirst();
    }

    private List<String> numbers(String list) {
        return engine.get(list).json().path("items").findValuesAsString("case");
    }

    private static List<String> log(JsonNode list) {
        return list.path("log").findValuesAsString("what");
    }

    private long mails(String number) {
        return engine.bean(SandboxMailbox.class).all(new MunicipalityId("kyufu")).stream()
                .filter(mail ->
                        mail.subject().startsWith("【至急】") && mail.subject().contains(number))
                .count();
    }

    private LocalDate day() {
        return BankDays.from(
                LocalDate.ofInstant(engine.bean(TurnableClock.class).instant(), TurnableClock.TOKYO)
                        .plusDays(10));
    }

    private static void done(int status, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }
}
