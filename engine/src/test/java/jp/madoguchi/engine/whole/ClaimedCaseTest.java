package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.proxy.ProxyEntries;
import jp.madoguchi.engine.time.TurnableClock;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The resident takes the case staff entered over into the own talk. */
class ClaimedCaseTest extends ProxyScene {

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
        assertThat(markable(number)).contains("receipt", "shop");
        approve(clerk, number);
        assertThat(markable(number)).isEmpty();
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
    void asksStaffInTheirLanguageButTellsTheResidentInTheirs() {
        ProxyClerk clerk = new ProxyClerk(engine, "yamanokuchi", null);
        String number = applies(clerk);
        ready(number);
        mark(clerk, number, "shop", "支店名までご記入ください");
        clerk.console().reading("en");
        clerk.corrects(number);
        assertThat(clerk.asked()).contains("Shop", "支店名までご記入ください").doesNotContain("購入したお店");
        clerk.types("見本電器 駅前店", "");
        clerk.taps("Send", "修正を受け付けました");
        await().untilAsserted(() -> assertThat(lines(number, "not-told"))
                .anySatisfy(line -> assertThat(line).contains("修正を受け付けました"))
                .noneSatisfy(line -> assertThat(line).contains("Thank you")));
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

    private static List<String> markable(String number) {
        return engine.get(CITY + "/cases/" + number)
                .json()
                .path("questions")
                .valueStream()
                .filter(question -> question.path("markable").asBoolean())
                .map(question -> question.path("id").asString())
                .toList();
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
