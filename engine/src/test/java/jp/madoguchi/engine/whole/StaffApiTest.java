package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.mail.SandboxMailbox;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Role;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The city makes, moves and suspends the accounts of its people by itself. */
class StaffApiTest extends StaffApi {

    private static final GrantedRole ADMINISTRATOR = new GrantedRole(Role.ADMINISTRATOR, null);
    private static final String WORKER = "\"grants\":[{\"role\":\"case-worker\",\"department\":null}]";
    private static int cities;

    /** One of its own for each test, because it matters who else is an administrator. */
    private String city = "";

    @BeforeEach
    void found() {
        city = "machi" + cities++;
        engine.put("/api/municipalities/" + city, "{\"name\":\"まち\"}");
    }

    @Test
    void invitesByMailAndTellsTheLinkOnce() {
        Answer invited = engine.post(staff(), person("Yamada@Machi.example", WORKER));
        assertThat(invited.status()).as(invited.toString()).isEqualTo(201);
        assertThat(invited.json().path("login").asString()).isEqualTo("yamada@machi.example");
        assertThat(invited.json().path("state").asString()).isEqualTo("invited");
        String link = invited.json().path("invitation").path("link").asString();
        assertThat(link).matches("http://.*/staff/invitations/[\\w-]{43}");
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                engine.bean(SandboxMailbox.class).all(new MunicipalityId(city)))
                        .singleElement()
                        .satisfies(mail -> {
                            assertThat(mail.to()).isEqualTo("yamada@machi.example");
                            assertThat(mail.body()).contains(link, "山田 花子", "まち");
                        }));

        JsonNode listed = engine.get(staff()).json().path("items").path(0);
        assertThat(listed.path("invitation").path("expires").asString()).isNotEmpty();
        assertThat(listed.path("invitation").path("link").isNull()).isTrue();
        ConsoleClient console = new ConsoleClient(engine);
        String path = "/api/invitations/" + link.substring(link.lastIndexOf('/') + 1);
        assertThat(console.get(path).json().path("name").asString()).isEqualTo("山田 花子");
        expectField(console.post(path, "{\"password\":\"短い\"}"), "password");
        assertThat(console.post(path, "{\"password\":\"" + StaffMember.PASSWORD + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(engine.get(staff())
                        .json()
                        .path("items")
                        .path(0)
                        .path("state")
                        .asString())
                .isEqualTo("active");
    }

    @Test
    void saysWhichFieldOfAPersonIsWrong() {
        expectField(engine.post(staff(), person("nobody", WORKER)), "login");
        expectField(engine.post(staff(), "{\"login\":\"a@b.example\",\"name\":\" \"," + WORKER + "}"), "name");
        expectField(engine.post(staff(), person("a@b.example", "\"grants\":[{\"role\":\"king\"}]")), "grants");
        expectField(
                engine.post(
                        staff(),
                        person("a@b.example", "\"grants\":[{\"role\":\"viewer\",\"department\":\"nowhere\"}]")),
                "grants");
        expectField(engine.post(staff(), "{\"login\":\"a@b.example\",\"name\":\"あ\"}"), "grants");
        assertThat(engine.get(staff()).json().path("items").size()).isZero();
        engine.post(staff(), person("a@b.example", WORKER));
        expectProblem(409, engine.post(staff(), person("A@b.example", WORKER)));
        expectProblem(404, engine.get(staff() + "/0193456a-7b00-7000-8000-000000000000"));
        expectProblem(400, engine.get(staff() + "/nobody"));
    }

    @Test
    void movesAPersonToAnotherDepartmentAtOnce() {
        Account worker = StaffMember.hired(engine, city);
        ConsoleClient console = entered(worker);
        expectProblem(403, console.get("/api/municipalities/" + city + "/cases"));
        engine.put("/api/municipalities/" + city + "/departments/kankyo", "{\"name\":\"環境課\"}");
        Answer moved = engine.put(
                staff() + "/" + worker.id(),
                "{\"name\":\"鈴木\",\"grants\":[{\"role\":\"case-worker\",\"department\":\"kankyo\"}]}");
        assertThat(moved.json().path("grants").path(0).path("department").asString())
                .isEqualTo("kankyo");
        assertThat(console.get("/api/session")
                        .json()
                        .path("account")
                        .path("name")
                        .asString())
                .isEqualTo("鈴木");
        assertThat(console.get("/api/municipalities/" + city + "/cases").status())
                .isEqualTo(200);
    }

    @Test
    void suspendsAtOnceAndLetsBackInOnlyByANewInvitation() {
        Account worker = StaffMember.hired(engine, city, new GrantedRole(Role.CASE_WORKER, null));
        ConsoleClient console = entered(worker);
        assertThat(engine.post(one(worker) + "/suspend", "")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("suspended");
        expectProblem(401, console.get("/api/session"));
        expectProblem(409, engine.post(one(worker) + "/invite", "{}"));
        expectProblem(
                401,
                new ConsoleClient(engine).post("/api/session", StaffMember.credentials(worker, StaffMember.PASSWORD)));

        Answer resumed = engine.post(one(worker) + "/resume", "{\"resetSecondFactor\":true}");
        assertThat(resumed.json().path("state").asString()).isEqualTo("invited");
        expectProblem(401, console.get("/api/session"));
        expectProblem(409, engine.post(one(worker) + "/resume", "{}"));
        String link = resumed.json().path("invitation").path("link").asString();
        ConsoleClient back = new ConsoleClient(engine);
        assertThat(back.post(
                                "/api/invitations/" + link.substring(link.lastIndexOf('/') + 1),
                                "{\"password\":\"" + StaffMember.PASSWORD + "\"}")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("open");
    }

    @Test
    void keepsTheLastAdministratorAndNobodyLocksHimselfOut() {
        Account first = StaffMember.hired(engine, city, ADMINISTRATOR);
        String plain = "{\"name\":\"管理\"," + WORKER + "}";
        expectProblem(409, engine.post(one(first) + "/suspend", ""));
        expectProblem(409, engine.put(one(first), plain));
        Account second = StaffMember.hired(engine, city, ADMINISTRATOR);
        ConsoleClient console = entered(first);
        expectProblem(409, console.post(one(first) + "/suspend", ""));
        expectProblem(409, console.put(one(first), plain));
        expectProblem(409, console.post(one(first) + "/invite", "{\"resetSecondFactor\":true}"));
        assertThat(console.post(one(second) + "/suspend", "").status()).isEqualTo(200);
        expectProblem(409, engine.put(one(first), plain));
        assertThat(console.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void doesNotLetAnAdministratorOfOneDepartmentManageTheWholeOffice() {
        engine.put("/api/municipalities/" + city + "/departments/kankyo", "{\"name\":\"環境課\"}");
        ConsoleClient console = StaffMember.signedIn(engine, city, new GrantedRole(Role.ADMINISTRATOR, "kankyo"));
        expectProblem(403, console.get(staff()));
        expectProblem(403, console.post(staff(), person("a@b.example", WORKER)));
        expectProblem(403, console.delete("/api/municipalities/" + city + "/departments/kankyo"));
    }

    private ConsoleClient entered(Account account) {
        ConsoleClient console = new ConsoleClient(engine);
        Answer answer = console.post("/api/session", StaffMember.credentials(account, StaffMember.PASSWORD));
        assertThat(answer.json().path("state").asString()).isEqualTo("open");
        return console;
    }

    private String staff() {
        return "/api/municipalities/" + city + "/staff";
    }

    private String one(Account account) {
        return staff() + "/" + account.id();
    }

    private static String person(String login, String grants) {
        return "{\"login\":\"" + login + "\",\"name\":\"山田 花子\"," + grants + "}";
    }

    static void expectField(Answer answer, String field) {
        expectProblem(400, answer);
        assertThat(answer.json().path("errors").size()).isEqualTo(1);
        JsonNode error = answer.json().path("errors").path(0);
        assertThat(List.of(
                        error.path("field").asString(),
                        Boolean.toString(error.path("message").asString().isBlank())))
                .containsExactly(field, "false");
    }
}
