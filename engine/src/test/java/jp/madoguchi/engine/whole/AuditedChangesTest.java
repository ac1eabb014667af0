package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.rights.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What settings were before and after, in the audit log. */
class AuditedChangesTest extends StaffApi {

    /** The details of the last entry about something. */
    private JsonNode changed(String action, String subject) {
        return changed(CITY, action, subject);
    }

    private JsonNode changed(String city, String action, String subject) {
        return engine.get(city + "/audit?action=" + action + "&subject=" + subject + "&size=1")
                .json()
                .path("items")
                .path(0)
                .path("details");
    }

    @Test
    void tellsHowADepartmentWasChangedAndRemoved() {
        engine.put(CITY + "/departments/kiroku", "{\"name\":\"記録課\"}");
        assertThat(changed("staff-manage", "departments/kiroku").path("before")).isEmpty();
        engine.put(CITY + "/departments/kiroku", "{\"name\":\"文書課\"}");
        JsonNode renamed = changed("staff-manage", "departments/kiroku");
        assertThat(renamed.path("before").path("name").asString()).isEqualTo("記録課");
        assertThat(renamed.path("after").path("name").asString()).isEqualTo("文書課");
        engine.delete(CITY + "/departments/kiroku");
        assertThat(changed("staff-manage", "departments/kiroku")
                        .path("before")
                        .path("name")
                        .asString())
                .isEqualTo("文書課");
    }

    @Test
    void tellsWhichRolesAPersonHadAndHas() {
        Account account = StaffMember.hired(engine, "shiken", new GrantedRole(Role.VIEWER, null));
        String person = CITY + "/staff/" + account.id();
        engine.put(person, "{\"name\":\"試験 職員\",\"grants\":[{\"role\":\"case-worker\",\"department\":null}]}");
        JsonNode moved = changed("staff-manage", "staff/" + account.id());
        assertThat(moved.path("before").path("grants").toString()).isEqualTo("[\"viewer\"]");
        assertThat(moved.path("after").path("grants").toString()).isEqualTo("[\"case-worker\"]");
        engine.post(person + "/suspend", "");
        assertThat(changed("staff-manage", "staff/" + account.id())
                        .path("after")
                        .path("state")
                        .asString())
                .isEqualTo("suspended");
        engine.post(person + "/resume", "{\"resetSecondFactor\":true}");
        assertThat(changed("staff-manage", "staff/" + account.id())
                        .path("after")
                        .path("resetSecondFactor")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void showsThatSecretsOfAChannelChangedButNotWhich() {
        String path = CITY + "/channels/1656000099";
        engine.put(path, "{\"kind\":\"line\",\"channelSecret\":\"HIMITSU1\",\"accessToken\":\"HIMITSU2\"}");
        String first = changed("settings-change", "channels/1656000099").toString();
        engine.put(path, "{\"kind\":\"line\",\"channelSecret\":\"HIMITSU1\",\"accessToken\":\"HIMITSU3\"}");
        JsonNode second = changed("settings-change", "channels/1656000099");
        assertThat(first + second).doesNotContain("HIMITSU");
        assertThat(second.path("before").path("secrets").asString())
                .hasSize(8)
                .isNotEqualTo(second.path("after").path("secrets").asString());
    }

    @Test
    void showsTheLastSignsOfStripesKeysOnly() {
        String city = "/api/municipalities/kagimei";
        engine.put(city, "{\"name\":\"鍵名市\"}");
        String path = city + "/payments/stripe";
        engine.put(path, "{\"secretKey\":\"sk_test_HIMITSUabcd\",\"webhookSecret\":\"whsec_HIMITSUefgh\"}");
        engine.patch(path, "{\"secretKey\":\"sk_test_HIMITSUwxyz\"}");
        JsonNode stripe = changed(city, "settings-change", "");
        assertThat(stripe.path("before").path("secretKey").asString()).isEqualTo("sk_test_…abcd");
        assertThat(stripe.path("after").path("secretKey").asString()).isEqualTo("sk_test_…wxyz");
        assertThat(stripe.toString()).doesNotContain("HIMITSU");
        JsonNode shown = engine.get(path).json();
        assertThat(shown.path("secretKey").asString()).isEqualTo("sk_test_…wxyz");
        assertThat(shown.path("webhookSecret").asString()).isEqualTo("whsec_…efgh");
    }

    @Test
    void tellsHowThePayersAccountChanged() {
        String city = "/api/municipalities/kozamei";
        engine.put(city, "{\"name\":\"口座名市\"}");
        String path = city + "/payouts/payer";
        String account =
                "{\"requesterCode\":\"0123456789\",\"requesterName\":\"シケンシ\",\"bank\":\"0001\",\"branch\":\"001\","
                        + "\"accountType\":\"ordinary\",\"accountNumber\":\"%s\"}";
        engine.put(path, account.formatted("1234567"));
        engine.put(path, account.formatted("7654321"));
        JsonNode payer = changed(city, "settings-change", "");
        assertThat(payer.path("before").path("accountNumber").asString()).isEqualTo("1234567");
        assertThat(payer.path("after").path("accountNumber").asString()).isEqualTo("7654321");
    }

    @Test
    void tellsHowThreadsAndReadyAnswersChanged() {
        engine.put(CITY + "/threads/settings", "{\"showStaffNames\":true}");
        JsonNode threads = changed("settings-change", "");
        assertThat(threads.path("before").path("showStaffNames").asBoolean()).isFalse();
        assertThat(threads.path("after").path("showStaffNames").asBoolean()).isTrue();
        engine.put(CITY + "/threads/settings", "{\"showStaffNames\":false}");
        String id = engine.post(CITY + "/canned-answers", "{\"title\":\"お礼\",\"text\":\"ありがとうございます。\"}")
                .json()
                .path("id")
                .asString();
        assertThat(changed("cases-work", id).path("after").path("title").asString())
                .isEqualTo("お礼");
        engine.put(CITY + "/canned-answers/" + id, "{\"title\":\"御礼\",\"text\":\"ありがとうございます。\"}");
        assertThat(changed("cases-work", id).path("before").path("title").asString())
                .isEqualTo("お礼");
        engine.delete(CITY + "/canned-answers/" + id);
        assertThat(changed("cases-work", id).path("before").path("title").asString())
                .isEqualTo("御礼");
    }

    @Test
    void tellsWhichVersionOfAPackageWasPublishedBefore() {
        engine.post(PUBLISH, "{\"parameters\":{\"fee\":300,\"mail\":\"shiken@city.example.jp\"}}");
        engine.post(PUBLISH, "{\"parameters\":{\"fee\":400,\"mail\":\"shiken@city.example.jp\"}}");
        JsonNode published = changed("definitions-publish", "packages/counter");
        assertThat(published.path("before").path("version").asString()).isEqualTo("1.0.0");
        assertThat(published.path("after").toString()).contains("1.0.0", "fee");
        engine.post(PUBLISH, "{\"parameters\":{\"fee\":300,\"mail\":\"shiken@city.example.jp\"}}");
    }
}
