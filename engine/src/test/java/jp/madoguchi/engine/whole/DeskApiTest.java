package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Department;
import jp.madoguchi.engine.accounts.Departments;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How several people work on cases: each sees the own department's, and none overwrites another. */
class DeskApiTest extends StaffApi {

    @Test
    void listsCasesByTheWordsOfTheirAnswers() {
        String number = submit();
        assertThat(found("text=" + word("花子") + "&size=1")).containsExactly(number);
        assertThat(found("text=" + word(number))).containsExactly(number);
        assertThat(found("text=" + word("どこにもない言葉"))).isEmpty();
        assertThat(found("assignee=none&state=submitted,approved&size=1")).containsExactly(number);
        assertThat(found("overdue=true")).isEmpty();
        expectProblem(400, engine.get(CITY + "/cases?sort=colour"));
        expectProblem(400, engine.get(CITY + "/cases?assignee=nobody"));
    }

    @Test
    void pagesOnFromTheLastCase() {
        submit();
        submit();
        JsonNode first = engine.get(CITY + "/cases?size=1").json();
        JsonNode second = engine.get(
                        CITY + "/cases?size=1&after=" + first.path("next").asString())
                .json();
        assertThat(second.path("items").path(0).path("number"))
                .isEqualTo(engine.get(CITY + "/cases?size=1&page=1")
                        .json()
                        .path("items")
                        .path(0)
                        .path("number"));
        assertThat(second.path("total")).isEqualTo(first.path("total"));
    }

    @Test
    void givesACaseToSomebodyAndSaysWhoDidIt() {
        String number = submit();
        Account clerk = StaffMember.hired(engine, "shiken", new GrantedRole(Role.CASE_WORKER, null));
        ConsoleClient console = StaffMember.signedIn(engine, "shiken", new GrantedRole(Role.ADMINISTRATOR, null));
        JsonNode given = console.put(at(number, "assignee"), "{\"account\":\"" + clerk.id() + "\"}")
                .json();
        assertThat(given.path("assignee").path("name").asString()).isEqualTo(clerk.name());
        JsonNode entry = given.path("timeline").path(given.path("timeline").size() - 1);
        assertThat(entry.path("what").asString()).isEqualTo("assigned");
        assertThat(entry.path("by").asString()).isEqualTo("試験 職員");
        assertThat(found("assignee=" + clerk.id())).containsExactly(number);
        assertThat(console.put(at(number, "assignee"), "{\"account\":null}")
                        .json()
                        .path("assignee")
                        .isNull())
                .isTrue();
        expectProblem(
                400, console.put(at(number, "assignee"), "{\"account\":\"0193456a-7b00-7000-8000-000000000000\"}"));
    }

    @Test
    void givesTheOpenCasesOfALeaverToTheSuccessor() {
        String open = submit();
        String decided = waiting();
        Account leaver = StaffMember.hired(engine, "shiken", new GrantedRole(Role.CASE_WORKER, null));
        Account successor = StaffMember.hired(engine, "shiken", new GrantedRole(Role.CASE_WORKER, null));
        for (String number : List.of(open, decided)) {
            engine.put(at(number, "assignee"), "{\"account\":\"" + leaver.id() + "\"}");
        }
        engine.post(at(decided, "decision"), "{\"outcome\":\"rejected\"}");
        await().until(() -> state(decided).equals("rejected"));
        JsonNode done = engine.post(CITY + "/staff/" + leaver.id() + "/handover", "{\"to\":\"" + successor.id() + "\"}")
                .json();
        assertThat(done.path("counts").path("cases").asInt())
                .as(done.toString())
                .isEqualTo(1);
        assertThat(found("assignee=" + successor.id())).containsExactly(open);
        assertThat(found("assignee=" + leaver.id())).containsExactly(decided);
    }

    @Test
    void notesWhoAskedForMoney() {
        String number = submit();
        ConsoleClient console = StaffMember.signedIn(engine, "shiken", new GrantedRole(Role.CASE_WORKER, null));
        String charge = "{\"items\":[{\"title\":\"手数料\",\"amount\":300}],\"reason\":\"窓口で\"}";
        assertThat(console.post(at(number, "charges"), charge).status()).isEqualTo(200);
        assertThat(engine.get(CITY + "/cases/" + number)
                        .json()
                        .path("timeline")
                        .valueStream()
                        .filter(entry -> entry.path("what").asString().equals("payment-charged"))
                        .map(entry -> entry.path("by").asString()))
                .containsExactly("試験 職員");
    }

    @Test
    void refusesToDecideWhatSomebodyElseHasChanged() {
        String number = waiting();
        long seen =
                engine.get(CITY + "/cases/" + number).json().path("revision").asLong();
        ConsoleClient other = StaffMember.signedIn(engine, "shiken", new GrantedRole(Role.CASE_WORKER, null));
        String mark = "{\"items\":[{\"question\":\"name\",\"comment\":\"読めません\"}]}";
        assertThat(other.post(at(number, "deficiencies"), mark).status()).isEqualTo(200);
        StartedEngine.Answer late = deciding(number, "\"" + seen + "\"");
        expectProblem(412, late);
        assertThat(late.json().path("detail").asString()).contains("試験 職員さん：不備の指摘", "最新の内容を確かめてください");
        expectProblem(400, deciding(number, "yesterday"));
        assertThat(state(number)).isNotEqualTo("approved");
    }

    @Test
    void notesAreForStaffAndSayWhoWroteThem() {
        String number = submit();
        ConsoleClient console = StaffMember.signedIn(engine, "shiken", new GrantedRole(Role.CASE_WORKER, null));
        assertThat(console.post(at(number, "notes"), "{\"text\":\"電話で確認済み\"}").status())
                .isEqualTo(201);
        JsonNode notes = engine.get(at(number, "notes")).json().path("items");
        assertThat(notes.path(0).path("text").asString()).isEqualTo("電話で確認済み");
        assertThat(notes.path(0).path("by").asString()).isEqualTo("試験 職員");
        expectProblem(400, console.post(at(number, "notes"), "{\"text\":\" \"}"));
        expectProblem(404, engine.get(at("2026-999999", "notes")));
    }

    @Test
    void showsTwoPeopleAtOneCaseToEachOther() {
        String number = submit();
        ConsoleClient first = StaffMember.signedIn(engine, "shiken", new GrantedRole(Role.CASE_WORKER, null));
        ConsoleClient second = StaffMember.signedIn(engine, "shiken", new GrantedRole(Role.VIEWER, null));
        assertThat(others(first, number)).isEmpty();
        assertThat(others(second, number)).hasSize(1);
        assertThat(others(first, number)).hasSize(1);
        assertThat(first.delete(at(number, "presence")).status()).isEqualTo(204);
        assertThat(others(second, number)).isEmpty();
    }

    @Test
    void hidesCasesOfOtherDepartmentsEverywhere() {
        String number = waiting();
        engine.bean(Departments.class).put(new MunicipalityId("shiken"), new Department("elsewhere", null, "ほかの課"));
        ConsoleClient stranger = StaffMember.signedIn(engine, "shiken", new GrantedRole(Role.CASE_WORKER, "elsewhere"));
        engine.post(at(number, "thread"), "{\"text\":\"ご連絡です\"}");
        for (String path : List.of("", "/notes", "/ledger", "/thread", "/documents/1", "/contents/x")) {
            assertThat(stranger.get(CITY + "/cases/" + number + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(stranger.put(at(number, "presence"), "{}").status()).isEqualTo(404);
        assertThat(stranger.post(at(number, "decision"), "{\"outcome\":\"approved\"}")
                        .status())
                .isEqualTo(404);
        for (String path : List.of(
                "/cases",
                "/cases?text=" + word("花子"),
                "/threads",
                "/payouts",
                "/payments?from=2026-01-01&to=2026-12-31",
                "/payments.csv?from=2026-01-01&to=2026-12-31",
                "/payments/differences",
                "/packages/counter/answers.csv?personal=true")) {
            StartedEngine.Answer answer = stranger.get(CITY + path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain(number);
        }
        assertThat(engine.get(CITY + "/threads").body()).contains(number);
    }

    private List<String> found(String query) {
        return engine.get(CITY + "/cases?" + query)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("number").asString())
                .toList();
    }

    /** A case on which staff can decide. */
    private String waiting() {
        String number = submit();
        await().until(() ->
                !engine.get(CITY + "/cases/" + number).json().path("mayDecide").isEmpty());
        return number;
    }

    private StartedEngine.Answer deciding(String number, String seen) {
        return engine.send(engine.request("POST", at(number, "decision"), utf8("{\"outcome\":\"approved\"}"))
                .header("Content-Type", "application/json")
                .header("If-Match", seen)
                .header("Authorization", "Bearer " + StartedEngine.TOKEN));
    }

    private static JsonNode others(ConsoleClient console, String number) {
        return console.put(at(number, "presence"), "{}").json().path("others");
    }

    private static String at(String number, String what) {
        return CITY + "/cases/" + number + "/" + what;
    }

    private static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
