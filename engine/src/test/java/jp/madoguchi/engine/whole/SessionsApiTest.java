package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.rights.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Where people are signed in: seen, ended, and kept over a restart. */
class SessionsApiTest extends StaffApi {

    private static final GrantedRole WORKER = new GrantedRole(Role.CASE_WORKER, null);

    @TempDir
    Path data;

    @Test
    void showsTheOwnSessionsAndEndsAnother() {
        Account account = StaffMember.hired(engine, "shiken", WORKER);
        ConsoleClient here = entered(engine, account);
        ConsoleClient elsewhere = entered(engine, account);
        JsonNode seen = here.get("/api/account/sessions").json().path("items");
        assertThat(seen.size()).isEqualTo(2);
        assertThat(seen.toString()).doesNotContain(here.sessionCookie());
        JsonNode current = seen.path(0).path("current").asBoolean() ? seen.path(0) : seen.path(1);
        JsonNode other = seen.path(0).path("current").asBoolean() ? seen.path(1) : seen.path(0);
        assertThat(other.path("current").asBoolean()).isFalse();
        assertThat(current.path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(current.path("browser").asString()).isNotEmpty();

        String path = "/api/account/sessions/" + other.path("id").asString();
        assertThat(here.delete(path).status()).isEqualTo(204);
        expectProblem(404, here.delete(path));
        expectProblem(401, elsewhere.get("/api/account/sessions"));
        assertThat(here.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void endsTheSessionsElsewhereWhenThePasswordChanges() {
        Account account = StaffMember.hired(engine, "shiken", WORKER);
        ConsoleClient here = entered(engine, account);
        ConsoleClient elsewhere = entered(engine, account);
        assertThat(here.post(
                                "/api/account/password",
                                "{\"current\":\"" + StaffMember.PASSWORD + "\",\"next\":\"さくらさくら弥生の空は見渡す限り\"}")
                        .status())
                .isEqualTo(204);
        assertThat(here.get("/api/session").status()).isEqualTo(200);
        expectProblem(401, elsewhere.get("/api/session"));
    }

    @Test
    void letsAdministratorsEndSomebodysSessions() {
        Account account = StaffMember.hired(engine, "shiken", WORKER);
        ConsoleClient console = entered(engine, account);
        String sessions = CITY + "/staff/" + account.id() + "/sessions";
        String id = engine.get(sessions).json().path("items").path(0).path("id").asString();
        assertThat(engine.delete(sessions + "/" + id).status()).isEqualTo(204);
        expectProblem(401, console.get("/api/session"));
        entered(engine, account);
        assertThat(engine.delete(sessions).status()).isEqualTo(204);
        assertThat(engine.get(sessions).json().path("items").size()).isZero();
    }

    @Test
    void keepsASessionOverARestart() {
        String url = "jdbc:h2:file:" + data.resolve("m")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        Account account;
        ConsoleClient console;
        try (StartedEngine first = StartedEngine.on(url, "madoguchi")) {
            first.put("/api/municipalities/shiken", "{\"name\":\"試験市\"}");
            account = StaffMember.hired(first, "shiken", WORKER);
            console = entered(first, account);
        }
        try (StartedEngine second = StartedEngine.on(url, "madoguchi")) {
            ConsoleClient after = console.at(second);
            assertThat(after.get("/api/session")
                            .json()
                            .path("account")
                            .path("id")
                            .asString())
                    .isEqualTo(account.id().toString());
            assertThat(after.get("/api/municipalities/shiken/cases").status()).isEqualTo(200);
        }
    }

    private static ConsoleClient entered(StartedEngine engine, Account account) {
        ConsoleClient console = new ConsoleClient(engine);
        assertThat(console.post("/api/session", StaffMember.credentials(account, StaffMember.PASSWORD))
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("open");
        return console;
    }
}
