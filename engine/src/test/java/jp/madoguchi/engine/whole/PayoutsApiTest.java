package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.definitions.zengin.AccountType;
import jp.madoguchi.definitions.zengin.BankAccount;
import jp.madoguchi.definitions.zengin.BankDays;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.mail.SandboxMailbox;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payouts.PayoutQueue;
import jp.madoguchi.engine.time.TurnableClock;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff pay out over real HTTP. */
class PayoutsApiTest extends StaffApi {

    private static final String PAYER = "{\"requesterCode\":\"0123456789\",\"requesterName\":\"みほんし かいけい\","
            + "\"bank\":\"0999\",\"branch\":\"101\",\"accountType\":\"ordinary\",\"accountNumber\":\"7654321\"}";
    private static final String HANAKO = "{\"by\":\"会計課 山口花子\"}";
    private static final String TARO = "{\"by\":\"会計課 舞鶴太郎\"}";

    @Test
    void paysOutInTheHandsOfTwoStaff() {
        String kind = kind();
        String first = collect(kind);
        String second = collect(kind);
        String path = CITY + "/payouts/" + kind + "-1";
        assertThat(engine.put(CITY + "/payouts/payer", PAYER).body()).contains("ﾐﾎﾝｼ ｶｲｹｲ");

        expectProblem(409, engine.get(path + "/zengin"));
        expectProblem(400, engine.post(path + "/close", ""));
        assertThat(engine.post(path + "/close", "{\"due\":\"" + day() + "\"}").status())
                .isEqualTo(200);
        expectProblem(400, engine.post(path + "/approvals", "{}"));
        assertThat(engine.post(path + "/approvals", HANAKO).status()).isEqualTo(200);
        expectProblem(409, engine.post(path + "/approvals", HANAKO));
        expectProblem(409, engine.get(path + "/zengin"));
        Answer approved = namedInHeader("POST", path + "/approvals", "会計課 舞鶴太郎");
        assertThat(approved.json().path("state").asString()).as(approved.body()).isEqualTo("approved");
        assertThat(approved.json().path("approvals").path(1).path("by").asString())
                .isEqualTo("会計課 舞鶴太郎");

        expectProblem(405, engine.api("POST", path + "/zengin", "application/json", new byte[0]));
        assertThat(engine.api("HEAD", path + "/zengin", null, new byte[0]).status())
                .isEqualTo(405);
        Answer file = engine.get(path + "/zengin");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.type()).isEqualTo("application/octet-stream");
        assertThat(file.body()).startsWith("1210").contains("8000002000000040000");
        expectProblem(409, engine.get(path + "/zengin"));
        expectProblem(400, engine.post(path + "/reissue", "{}"));
        assertThat(engine.post(path + "/reissue", "{\"reason\":\"媒体の不良\"}").status())
                .isEqualTo(200);
        assertThat(engine.get(path + "/zengin?lineEnds=crlf").body()).contains("\r\n");

        assertThat(engine.post(path + "/sent", "").json().path("state").asString())
                .isEqualTo("sent");
        expectProblem(400, engine.post(path + "/results", results(first, "perhaps", "")));
        expectProblem(400, engine.post(path + "/results", results(first, "failed", "")));
        expectProblem(404, engine.post(path + "/results", results("2026-999999", "paid", "")));
        Answer done = engine.post(
                path + "/results",
                "{\"items\":[{\"case\":\"" + first + "\",\"result\":\"paid\"},{\"case\":\"" + second
                        + "\",\"result\":\"failed\",\"reason\":\"=口座なし\"}],\"by\":\"会計課 山口花子\"}");
        assertThat(done.json().path("state").asString()).as(done.body()).isEqualTo("done");
        expectProblem(409, engine.post(path + "/results", results(first, "failed", "口座なし")));
        assertThat(done.json().path("log").path(4).toString()).contains("approved", "会計課 山口花子", "token");

        Answer csv = engine.get(path + ".csv");
        assertThat(csv.type()).startsWith("text/csv");
        assertThat(csv.body())
                .startsWith("\uFEFF番号,受付番号")
                .contains("1," + first + ",20000,0999,見本銀行,102,中央支店,普通,0123456,ﾔﾏｸﾞﾁ ﾊﾅｺ,振込済み,")
                .contains("振込不能,'=口座なし");
        Answer lists = engine.get(CITY + "/payouts?size=200");
        assertThat(lists.body()).contains(kind + "-1", "\"total\":40000").doesNotContain("0123456");
        assertThat(engine.get(CITY + "/cases/" + second).body()).contains("payout-settled");
    }

    @Test
    void takesAPaymentOutUntilTheBankHasIt() {
        String kind = kind();
        String first = collect(kind);
        String second = collect(kind);
        String third = collect(kind);
        String path = CITY + "/payouts/" + kind + "-1";
        expectProblem(400, engine.delete(path + "/items/" + first));
        expectProblem(404, engine.delete(path + "/items/2026-999999?reason=x"));
        assertThat(engine.delete(path + "/items/" + first + "?reason=%E5%AF%BE%E8%B1%A1%E5%A4%96")
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(2);
        engine.post(path + "/close", "{\"due\":\"" + day() + "\"}");
        engine.post(path + "/approvals", HANAKO);
        Answer changed = engine.api(
                "DELETE", path + "/items/" + second, "application/json", utf8("{\"reason\":\"辞退\",\"by\":\"山口\"}"));
        assertThat(changed.json().path("approvals").isEmpty())
                .as(changed.body())
                .isTrue();
        engine.post(path + "/approvals", HANAKO);
        engine.post(path + "/approvals", TARO);
        engine.put(CITY + "/payouts/payer", PAYER);
        assertThat(engine.get(path + "/zengin").status()).isEqualTo(200);
        engine.post(path + "/sent", "");
        expectProblem(409, engine.delete(path + "/items/" + third + "?reason=x"));
    }

    @Test
    void closesAListOnlyForADayOnWhichBanksWillPay() {
        String kind = kind();
        collect(kind);
        String close = CITY + "/payouts/" + kind + "-1/close";
        LocalDate today = LocalDate.ofInstant(engine.bean(TurnableClock.class).instant(), TurnableClock.TOKYO);
        LocalDate saturday = today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        LocalDate newYear = LocalDate.of(today.getYear() + 1, 12, 31);
        for (LocalDate day : List.of(today, today.minusDays(1), saturday, newYear, LocalDate.of(2101, 6, 1))) {
            Answer refused = engine.post(close, "{\"due\":\"" + day + "\"}");
            expectProblem(422, refused);
            assertThat(refused.body()).contains(day.toString());
        }
        assertThat(engine.post(close, "{\"due\":\"" + saturday + "\"}").body())
                .contains("土曜日", BankDays.from(saturday).toString());
        assertThat(engine.post(close, "{\"due\":\"" + BankDays.from(saturday) + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tellsStaffWhenTheFileIsOutAndTheCaseIsWithdrawn() {
        String kind = kind();
        String number = collect(kind);
        String path = CITY + "/payouts/" + kind + "-1";
        engine.put(CITY + "/payouts/payer", PAYER);
        engine.post(path + "/close", "{\"due\":\"" + day() + "\"}");
        engine.post(path + "/approvals", HANAKO);
        engine.post(path + "/approvals", TARO);
        assertThat(engine.get(path + "/zengin").status()).isEqualTo(200);
        withdraw(number);
        assertThat(engine.get(path).json().path("items").path(0).path("notice").asString())
                .contains("取り下げ");
        assertThat(engine.get(CITY + "/cases/" + number).body()).contains("payout-too-late", kind + "-1");
        await().until(() -> engine.bean(SandboxMailbox.class).all(new MunicipalityId("shiken")).stream()
                .anyMatch(mail -> mail.subject().contains(kind + "-1 の案件 " + number)));
    }

    private void withdraw(String number) {
        MunicipalityId city = new MunicipalityId("shiken");
        new TransactionTemplate(engine.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> engine.bean(Cases.class).withdraw(city, number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"requesterCode\":\"123\"}",
                "{\"requesterCode\":\"0123456789\",\"requesterName\":\"見本市\",\"bank\":\"0999\",\"branch\":\"101\","
                        + "\"accountType\":\"ordinary\",\"accountNumber\":\"7654321\"}",
                "{\"requesterCode\":\"0123456789\",\"requesterName\":\"ﾐﾎﾝ\",\"bank\":\"0999\",\"branch\":\"101\","
                        + "\"accountType\":\"savings\",\"accountNumber\":\"7654321\"}"
            })
    void refusesAPayerABankWouldNotKnow(String payer) {
        expectProblem(400, engine.put(CITY + "/payouts/payer", payer));
    }

    @Test
    void knowsNoListsOfOthers() {
        expectProblem(404, engine.get(CITY + "/payouts/nothing-1"));
        expectProblem(404, engine.get(CITY + "/payouts/nothing-1/zengin"));
        expectProblem(404, engine.get(CITY + "/payouts/nothing-1.csv"));
        expectProblem(404, engine.post(CITY + "/payouts/nothing-1/close", "{}"));
        expectProblem(400, engine.get(CITY + "/payouts?size=0"));
    }

    private String collect(String kind) {
        String number = submit();
        BankAccount account =
                new BankAccount("0999", "見本銀行", "102", "中央支店", AccountType.ORDINARY, "0123456", "ﾔﾏｸﾞﾁ ﾊﾅｺ");
        new TransactionTemplate(engine.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> engine.bean(PayoutQueue.class)
                        .collect(new PayoutQueue.Claim(
                                new MunicipalityId("shiken"), number, kind, "試験の支払", null, account, 20_000)));
        return number;
    }

    private Answer namedInHeader(String method, String path, String name) {
        HttpRequest.Builder request = engine.request(method, path, new byte[0])
                .header("Authorization", "Bearer " + StartedEngine.TOKEN)
                .header("X-Staff", URLEncoder.encode(name, StandardCharsets.UTF_8));
        return engine.send(request);
    }

    private static String results(String number, String result, String reason) {
        return "{\"items\":[{\"case\":\"" + number + "\",\"result\":\"" + result + "\",\"reason\":\"" + reason
                + "\"}]}";
    }

    private static String kind() {
        return "k" + UUID.randomUUID().toString().substring(0, 8);
    }

    private LocalDate day() {
        return BankDays.from(
                LocalDate.ofInstant(engine.bean(TurnableClock.class).instant(), TurnableClock.TOKYO)
                        .plusDays(10));
    }
}
