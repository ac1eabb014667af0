package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.accounts.Department;
import jp.madoguchi.engine.accounts.Departments;
import jp.madoguchi.engine.media.Pictures;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.proxy.ProxyEntries;
import jp.madoguchi.engine.time.TurnableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A person at the counter: staff enter the application, and the resident takes the case over into the own talk. */
class ProxyEntryTest {

    private static final String CITY = "/api/municipalities/yamanokuchi";
    private static final String PACKAGE = "kitchen-waste-subsidy";

    private static StartedEngine engine;

    @BeforeAll
    static void start() {
        engine = StartedEngine.inMemory();
        engine.bean(Departments.class)
                .put(new MunicipalityId("yamanokuchi"), new Department("elsewhere", null, "ほかの課"));
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void leadsFromTheCounterToTheResidentsOwnTalk() {
        ProxyClerk clerk = new ProxyClerk(engine, "yamanokuchi", null);
        String number = applies(clerk);
        JsonNode theCase = engine.get(CITY + "/cases/" + number).json();
        assertThat(theCase.path("facts").path("proxyEntry").path("way").asString())
                .isEqualTo("counter");
        assertThat(theCase.path("facts").path("proxyEntry").path("by").asString())
                .isEqualTo("試験 職員");
        assertThat(theCase.path("answers").path("receipt").size()).isOne();
        assertThat(lines(number, "entered-by-staff"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("試験 職員さんが代理で入力しました（窓口）"));

        SandboxResident hanako = new SandboxResident(engine, "山口花子");
        hanako.says("引き継ぎ", "10文字の引き継ぎコード");
        String code = code(clerk, number);
        approve(clerk, number);
        assertThat(lines(number, "not-told"))
                .anySatisfy(line -> assertThat(line).contains("通知できません", "交付を決定しました"));
        assertThat(failedMessages()).isZero();
        hanako.says("「引き継ぎコード」　" + fullWidth(code.toLowerCase(java.util.Locale.ROOT)), "交付決定通知書");
        hanako.says("申請状況", number);
        assertThat(lines(number, "claimed")).hasSize(1);
        assertThat(engine.get(CITY + "/cases/" + number + "/proxy")
                        .json()
                        .path("reachable")
                        .asBoolean())
                .isTrue();
        assertThat(engine.get(CITY + "/audit?action=case-claimed")
                        .json()
                        .path("items")
                        .path(0)
                        .path("subject")
                        .asString())
                .isEqualTo("cases/" + number);

        write(number, "振込は来週です");
        hanako.hears("振込は来週です");
        new SandboxResident(engine, "ほかの人").says("引き継ぎ " + code, "使用済み");
        hanako.says("引き継ぎ " + code, "すでにこのトーク");
        StartedEngine.Answer again = clerk.console().post(CITY + "/cases/" + number + "/proxy/code", "{}");
        StaffApi.expectProblem(409, again);
    }

    @Test
    void asksStaffForCorrectionsUntilTheCaseIsTakenOver() {
        ProxyClerk clerk = new ProxyClerk(engine, "yamanokuchi", null);
        String number = applies(clerk);
        ready(number);
        mark(clerk, number, "shop", "支店名までご記入ください");
        await().untilAsserted(() -> assertThat(lines(number, "not-told"))
                .anySatisfy(line -> assertThat(line).contains("支店名までご記入ください")));
        ProxyClerk colleague = new ProxyClerk(engine, "yamanokuchi", null);
        colleague.corrects(number);
        assertThat(colleague.asked()).contains("購入したお店", "支店名までご記入ください");
        colleague.types("見本電器 駅前店", "");
        colleague.taps("送信する", "");
        assertThat(engine.get(CITY + "/cases/" + number)
                        .json()
                        .path("answers")
                        .path("shop")
                        .asString())
                .isEqualTo("見本電器 駅前店");
        assertThat(lines(number, "corrected-by-staff")).hasSize(1);

        ready(number);
        mark(clerk, number, "product", "型番をご記入ください");
        SandboxResident taro = new SandboxResident(engine, "太郎");
        taro.says("引き継ぎ:" + code(clerk, number), "型番をご記入ください");
        taro.says("みほん電機 NK-300", "内容をご確認ください");
        taro.says("送信する", "修正を受け付けました");
        StaffApi.expectProblem(409, clerk.console().post(CITY + "/cases/" + number + "/proxy/corrections", "{}"));
    }

    @Test
    void locksAResidentAfterFiveWrongCodesAndEndsTheCodeBefore() {
        ProxyClerk clerk = new ProxyClerk(engine, "yamanokuchi", null);
        String number = applies(clerk);
        String ended = code(clerk, number);
        String valid = code(clerk, number);
        SandboxResident jiro = new SandboxResident(engine, "次郎");
        jiro.says("引き継ぎ " + ended, "あと4回");
        jiro.says("引き継ぎ 2222-22", "10文字です");
        for (String left : List.of("あと3回", "あと2回", "あと1回", "1時間止めています")) {
            jiro.says("2345-6789-AB", left);
        }
        jiro.says("引き継ぎ " + valid, "1時間止めています");
        new SandboxResident(engine, "三郎").says("引き継ぎ " + valid, "引き継ぎました");
    }

    @Test
    void letsCodesExpireAndDraftsGoThatNobodyWorksOn() {
        ProxyClerk clerk = new ProxyClerk(engine, "yamanokuchi", null);
        String code = code(clerk, applies(clerk));
        clerk.begins(PACKAGE, "application", "phone");
        MunicipalityId city = new MunicipalityId("yamanokuchi");
        UUID draft = UUID.fromString(clerk.entry().path("id").asString());
        ProxyEntries entries = engine.bean(ProxyEntries.class);
        assertThat(entries.discardLeft()).isFalse();
        assertThat(entries.find(city, draft)).isPresent();
        TurnableClock clock = engine.bean(TurnableClock.class);
        clock.advance(Duration.ofDays(91));
        try {
            new SandboxResident(engine, "四郎").says("引き継ぎ " + code, "有効期限が過ぎています");
            assertThat(entries.discardLeft()).isFalse();
            assertThat(entries.find(city, draft)).isEmpty();
        } finally {
            clock.advance(Duration.ofDays(-91));
        }
    }

    @Test
    void keepsADraftForWhoBeganItAndNobodyElse() {
        ProxyClerk clerk = new ProxyClerk(engine, "yamanokuchi", null);
        assertThat(clerk.begins(PACKAGE, "application", "phone").status()).isEqualTo(201);
        clerk.types("山口 花子", "フリガナ");
        JsonNode kept = clerk.console().get(clerk.path()).json();
        assertThat(kept.path("talk").path("prompt").path("text").asString()).contains("フリガナ");
        assertThat(drafts(clerk)).contains(clerk.entry().path("id").asString());

        ProxyClerk colleague = new ProxyClerk(engine, "yamanokuchi", null);
        assertThat(drafts(colleague)).isEmpty();
        StaffApi.expectProblem(404, colleague.console().get(clerk.path()));
        StaffApi.expectProblem(404, colleague.console().delete(clerk.path()));

        StartedEngine.Answer late =
                clerk.console().post(clerk.path() + "/turns", "{\"step\":\"1\",\"text\":\"ヤマグチ ハナコ\"}");
        StaffApi.expectProblem(409, late);
        assertThat(clerk.console().delete(clerk.path()).status()).isEqualTo(204);
        StaffApi.expectProblem(404, clerk.console().get(clerk.path()));
        assertThat(drafts(clerk)).isEmpty();
    }

    @Test
    void tellsTheFormsReasonAtTheFieldAndStaysThere() {
        ProxyClerk clerk = new ProxyClerk(engine, "yamanokuchi", null);
        clerk.begins(PACKAGE, "application", "post");
        clerk.types("山口 花子", "フリガナ");
        StartedEngine.Answer wrong = clerk.turn("text", "123");
        StaffApi.expectProblem(400, wrong);
        assertThat(wrong.json().path("errors").path(0).path("field").asString()).isEqualTo("answer");
        assertThat(wrong.json().path("errors").path(0).path("message").asString())
                .isNotBlank();
        clerk.types("ヤマグチ ハナコ", "ご住所");
        StaffApi.expectProblem(
                400, clerk.console().post(clerk.path() + "/media?step=" + clerk.step(), StaffApi.utf8("no")));
        StaffApi.expectProblem(400, clerk.console().post(clerk.path() + "/turns", "{}"));
        clerk.opens("お名前");
    }

    @Test
    void hidesEntriesAndTheirBeginningFromOtherDepartments() {
        ProxyClerk clerk = new ProxyClerk(engine, "yamanokuchi", null);
        String number = applies(clerk);
        ProxyClerk stranger = new ProxyClerk(engine, "yamanokuchi", "elsewhere");
        assertThat(stranger.console()
                        .get(CITY + "/proxy-entries/procedures")
                        .json()
                        .path("items"))
                .isEmpty();
        StaffApi.expectProblem(400, stranger.begins(PACKAGE, "application", "counter"));
        StaffApi.expectProblem(404, stranger.console().get(clerk.path()));
        for (String path : List.of("/proxy/code", "/proxy/corrections")) {
            StaffApi.expectProblem(404, stranger.console().post(CITY + "/cases/" + number + path, "{}"));
        }
        StaffApi.expectProblem(404, stranger.console().get(CITY + "/cases/" + number + "/proxy"));
        StaffApi.expectProblem(400, clerk.begins(PACKAGE, "application", "pigeon"));
    }

    /** Enters an application from the first question to the last; tells the case's number. */
    private static String applies(ProxyClerk clerk) {
        assertThat(clerk.begins(PACKAGE, "application", "counter").status()).isEqualTo(201);
        clerk.types("山口　花子", "フリガナ");
        clerk.types("やまぐち はなこ", "ご住所");
        clerk.types("753-9999", "都道府県");
        clerk.types("山口県", "市区町村");
        clerk.types("見本市", "町名");
        clerk.types("中央", "番地");
        clerk.types("一丁目2-3", "建物名");
        clerk.taps("なし", "お住まいの地区");
        clerk.taps("中央", "電話番号");
        clerk.types("０９０−１２３４−５６７８", "世帯の人数");
        clerk.types("３人です", "過去5年間の交付");
        clerk.taps("いいえ", "購入日");
        clerk.types("令和8年10月1日", "購入したお店");
        clerk.types("見本電器 中央店", "種類");
        clerk.taps("電動式", "メーカー名と機種名");
        clerk.types("みほん電機 NK-200", "購入金額（税込）");
        clerk.types("３９，８００円", "領収書の写真");
        assertThat(clerk.prompt().path("control").asString()).isEqualTo("photo");
        clerk.sends(Pictures.jpeg(), "領収書の写真");
        clerk.taps("次へ", "処理機の写真");
        clerk.sends(Pictures.jpeg(), "処理機の写真");
        clerk.taps("次へ", "振込先");
        clerk.types("見本銀行", "支店");
        clerk.types("中央支店", "預金種目");
        clerk.taps("普通", "口座番号");
        clerk.types("0123456", "口座名義");
        clerk.types("ﾔﾏｸﾞﾁ ﾊﾅｺ", "納付状況");
        clerk.taps("同意する", "内容をご確認ください");
        assertThat(clerk.prompt().path("control").asString()).isEqualTo("summary");
        clerk.taps("送信する", "申請を受け付けました");
        return clerk.caseNumber();
    }

    private static String code(ProxyClerk clerk, String number) {
        StartedEngine.Answer made = clerk.console().post(CITY + "/cases/" + number + "/proxy/code", "{}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().path("write").asString())
                .isEqualTo("引き継ぎ " + made.json().path("code").asString());
        return made.json().path("code").asString();
    }

    private static void ready(String number) {
        await().until(() ->
                !engine.get(CITY + "/cases/" + number).json().path("mayDecide").isEmpty());
    }

    private static void approve(ProxyClerk clerk, String number) {
        ready(number);
        assertThat(clerk.console()
                        .post(CITY + "/cases/" + number + "/decision", "{\"outcome\":\"approved\"}")
                        .status())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(lines(number, "document-issued")).hasSize(1));
        await().untilAsserted(() -> assertThat(lines(number, "not-told")).hasSizeGreaterThan(1));
    }

    private static void mark(ProxyClerk clerk, String number, String question, String comment) {
        StartedEngine.Answer marked = clerk.console()
                .post(
                        CITY + "/cases/" + number + "/deficiencies",
                        "{\"items\":[{\"question\":\"" + question + "\",\"comment\":\"" + comment + "\"}]}");
        assertThat(marked.status()).as(marked.body()).isEqualTo(200);
    }

    private static void write(String number, String text) {
        assertThat(engine.post(CITY + "/cases/" + number + "/thread", "{\"text\":\"" + text + "\"}")
                        .status())
                .isEqualTo(201);
    }

    private static List<String> lines(String number, String what) {
        return engine.get(CITY + "/cases/" + number)
                .json()
                .path("timeline")
                .valueStream()
                .filter(line -> line.path("what").asString().equals(what))
                .map(line -> line.path("text").asString())
                .toList();
    }

    private static List<String> drafts(ProxyClerk clerk) {
        return clerk.console()
                .get(CITY + "/proxy-entries")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static long failedMessages() {
        return engine.get(CITY + "/messages/failed").json().path("items").size();
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(c -> c > ' ' && c < 0x7f ? c + 0xfee0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
