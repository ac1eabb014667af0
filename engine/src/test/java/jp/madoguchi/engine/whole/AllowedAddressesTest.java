package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.rights.Role;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From where staff and programs may come, behind a proxy on the same machine. */
class AllowedAddressesTest {

    private static final String CITY = "/api/municipalities/shiken";
    private static final String OFFICE = "203.0.113.9";
    private static final String ELSEWHERE = "198.51.100.7";
    private static StartedEngine engine;

    @BeforeAll
    static void start() {
        engine = StartedEngine.inMemory("--madoguchi.trusted-proxies=127.0.0.1,::1");
        engine.put(CITY, "{\"name\":\"試験市\"}");
        engine.put("/api/municipalities/tonari", "{\"name\":\"となり市\"}");
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void letsPeopleAndProgramsInFromTheOfficeOnly() {
        Account account = StaffMember.hired(engine, "shiken", new GrantedRole(Role.ADMINISTRATOR, null));
        String token = engine.post(
                        CITY + "/tokens",
                        "{\"name\":\"p\",\"grants\":[{\"role\":\"viewer\"}],\"expires\":\"2099-01-01\"}")
                .json()
                .path("token")
                .asString();
        ConsoleClient console = new ConsoleClient(engine).from(OFFICE);
        assertThat(console.post("/api/session", StaffMember.credentials(account, StaffMember.PASSWORD))
                        .status())
                .isEqualTo(200);

        Answer lockedOut = console.put(CITY + "/security", "{\"ranges\":[\"192.0.2.0/24\"]}");
        StaffApi.expectProblem(409, lockedOut);
        assertThat(lockedOut.json().path("detail").asString()).contains(OFFICE);
        assertThat(console.put(CITY + "/security", "{\"ranges\":[\"203.0.113.0/24\",\"2001:db8::/32\"]}")
                        .json()
                        .path("ranges")
                        .toString())
                .isEqualTo("[\"203.0.113.0/24\",\"2001:db8::/32\"]");

        assertThat(console.get(CITY + "/security").json().path("address").asString())
                .isEqualTo(OFFICE);
        assertThat(bearer(token, OFFICE, CITY)).isEqualTo(200);
        assertThat(bearer(token, "2001:db8::7", CITY)).isEqualTo(200);
        assertThat(bearer(token, ELSEWHERE, CITY)).isEqualTo(403);
        console.from(ELSEWHERE);
        StaffApi.expectProblem(403, console.get(CITY + "/cases"));
        StaffApi.expectProblem(403, console.get("/api/session"));
        ConsoleClient home = new ConsoleClient(engine).from(ELSEWHERE);
        for (String password : new String[] {StaffMember.PASSWORD, "wrong"}) {
            StaffApi.expectProblem(403, home.post("/api/session", StaffMember.credentials(account, password)));
        }

        assertThat(bearer(StartedEngine.TOKEN, ELSEWHERE, CITY)).isEqualTo(403);
        assertThat(bearer(StartedEngine.TOKEN, ELSEWHERE, "/api/municipalities/tonari"))
                .isEqualTo(200);
        assertThat(engine.get(CITY + "/audit?who=" + account.id()).body()).contains(ELSEWHERE);
        assertThat(engine.put(CITY + "/security", "{\"ranges\":[]}").status())
                .as("the operator, on the machine itself")
                .isEqualTo(200);
        assertThat(bearer(token, ELSEWHERE, CITY)).isEqualTo(200);
    }

    private static int bearer(String token, String from, String city) {
        return engine.send(engine.request("GET", city + "/cases", new byte[0])
                        .header("Authorization", "Bearer " + token)
                        .header("X-Forwarded-For", from))
                .status();
    }

    @Test
    void refusesWhatIsNoRange() {
        for (String bad : new String[] {"[\"city.example\"]", "[null]", "[\"203.0.113.7/24\"]"}) {
            StaffApi.expectProblem(400, engine.put(CITY + "/security", "{\"ranges\":" + bad + "}"));
        }
    }
}
