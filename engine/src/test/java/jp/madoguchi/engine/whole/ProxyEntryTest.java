package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Staff enter the application of a person at the counter. */
class ProxyEntryTest extends ProxyScene {

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
    void tellsTheReasonOfEachPartOfANameAnAddressAndAnAccountAtTheField() {
        ProxyClerk clerk = new ProxyClerk(engine, "yamanokuchi", null);
        clerk.begins(PACKAGE, "application", "counter");
        clerk.types("山口　花子", "フリガナ");
        refuses(clerk, "山口 花子", "カタカナ");
        clerk.types("やまぐち はなこ", "ご住所");
        clerk.types("753-9999", "都道府県");
        refuses(clerk, "見本県", "都道府県");
        entersAddress(clerk);
        refuses(clerk, "12345", "市外局番");
        entersPurchase(clerk);
        refuses(clerk, "ない銀行", "銀行");
        clerk.types("見本銀行", "支店");
        refuses(clerk, "ない支店", "支店");
        clerk.types("中央支店", "預金種目");
        clerk.taps("普通", "口座番号");
        refuses(clerk, "123456789", "7桁");
        clerk.types("0123456", "口座名義");
        refuses(clerk, "山口花子", "カナ");
        clerk.types("ﾔﾏｸﾞﾁ ﾊﾅｺ", "納付状況");
    }

    /** The same is asked afterwards. */
    private static void refuses(ProxyClerk clerk, String text, String reason) {
        StartedEngine.Answer wrong = clerk.turn("text", text);
        StaffApi.expectProblem(400, wrong);
        assertThat(wrong.json().path("errors")).hasSize(1);
        assertThat(wrong.json().path("errors").path(0).path("field").asString()).isEqualTo("answer");
        assertThat(wrong.json().path("errors").path(0).path("message").asString())
                .as("reason for " + text)
                .contains(reason);
        assertThat(clerk.console().get(clerk.path()).json().path("talk").path("prompt"))
                .isEqualTo(clerk.prompt());
    }

    @Test
    void asksInTheLanguageOfWhoeverReadsThePage() {
        ProxyClerk clerk = new ProxyClerk(engine, "yamanokuchi", null);
        clerk.console().reading("en-GB,en;q=0.9,ja;q=0.5");
        clerk.begins(PACKAGE, "application", "counter");
        assertThat(clerk.asked()).contains("Name").doesNotContain("お名前");
        clerk.types("山口 花子", "");
        assertThat(clerk.turn("text", "山口 花子")
                        .json()
                        .path("errors")
                        .path(0)
                        .path("message")
                        .asString())
                .isNotBlank()
                .doesNotContain("カタカナ");
        clerk.console().reading("ja");
        assertThat(clerk.console().get(clerk.path()).json().path("talk").toString())
                .contains("フリガナ");
        clerk.console().reading("*");
        assertThat(clerk.console().get(clerk.path()).json().path("talk").toString())
                .contains("フリガナ");
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

    private static List<String> drafts(ProxyClerk clerk) {
        return clerk.console()
                .get(CITY + "/proxy-entries")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
