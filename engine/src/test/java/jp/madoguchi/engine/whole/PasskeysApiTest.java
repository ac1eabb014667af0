package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.accounts.SecondFactors;
import jp.madoguchi.engine.accounts.SoftwareAuthenticator;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Role;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Passkeys as a second factor, from the making to the showing. */
class PasskeysApiTest extends StaffApi {

    private static int cities;

    private Account account;
    private SoftwareAuthenticator device;

    @BeforeEach
    void hire() {
        String city = "kagi" + cities++;
        engine.put("/api/municipalities/" + city, "{\"name\":\"かぎ市\"}");
        account = StaffMember.hired(engine, city, new GrantedRole(Role.CASE_WORKER, null));
        engine.bean(SecondFactors.class).want(new MunicipalityId(city), true);
        device = new SoftwareAuthenticator(engine.base());
    }

    @Test
    void enrolsWithAPasskeyAndSignsInWithIt() {
        ConsoleClient console = password("enrol");
        JsonNode options = console.post("/api/account/passkeys/options", "").json();
        assertThat(options.path("rp").path("id").asString()).isEqualTo("127.0.0.1");
        Answer made = console.post("/api/account/passkeys", made("窓口の端末", device.make(options)));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.json().path("recoveryCodes").size()).isEqualTo(10);
        assertThat(made.json().path("session").path("state").asString()).isEqualTo("open");
        JsonNode listed = console.get("/api/account/passkeys").json().path("items");
        assertThat(listed.path(0).path("label").asString()).isEqualTo("窓口の端末");

        ConsoleClient again = password("second-factor");
        assertThat(again.get("/api/session").json().path("factors").toString()).isEqualTo("[\"passkey\",\"recovery\"]");
        JsonNode asked = again.post("/api/session/passkey/options", "").json();
        assertThat(asked.path("allowCredentials").path(0).path("id").asString())
                .isEqualTo(listed.path(0).path("id").asString());
        Answer shown = again.post("/api/session/passkey", device.show(asked));
        assertThat(shown.json().path("state").asString()).as(shown.toString()).isEqualTo("open");
        assertThat(engine.get("/api/municipalities/" + account.municipality() + "/audit?action=sign-in&who="
                                + account.id())
                        .body())
                .contains("/api/session/passkey");
        assertThat(again.get("/api/account/passkeys")
                        .json()
                        .path("items")
                        .path(0)
                        .path("lastUsed")
                        .isNull())
                .isFalse();
    }

    @Test
    void refusesAnAnswerToAnotherChallengeFromAnotherSiteOrOfACopiedDevice() {
        enrolled();
        ConsoleClient console = password("second-factor");
        String old =
                device.show(console.post("/api/session/passkey/options", "").json());
        assertThat(console.post("/api/session/passkey", old).status()).isEqualTo(200);

        ConsoleClient replay = password("second-factor");
        StaffApiTest.expectField(replay.post("/api/session/passkey", old), "credential");
        replay.post("/api/session/passkey/options", "");
        expectProblem(401, replay.post("/api/session/passkey", old));

        SoftwareAuthenticator other = new SoftwareAuthenticator(engine.base());
        expectProblem(401, replay.post("/api/session/passkey", other.show(asked(replay))));
        assertThat(engine.get("/api/municipalities/" + account.municipality() + "/audit?action=sign-in-failed")
                        .body())
                .contains("/api/session/passkey");
        device.forgetSignatures();
        expectProblem(401, replay.post("/api/session/passkey", device.show(asked(replay))));
        asked(replay);
        expectProblem(401, replay.post("/api/session/passkey", "{\"nonsense\":1}"));
    }

    @Test
    void refusesAPasskeyMadeForAnotherSite() {
        ConsoleClient console = password("enrol");
        SoftwareAuthenticator foreign = new SoftwareAuthenticator("https://evil.example");
        JsonNode options = console.post("/api/account/passkeys/options", "").json();
        StaffApiTest.expectField(console.post("/api/account/passkeys", made("x", foreign.make(options))), "credential");
        assertThat(console.get("/api/session").json().path("state").asString()).isEqualTo("enrol");
    }

    @Test
    void keepsTheLastSecondFactorWhereOneIsWanted() {
        ConsoleClient console = enrolled();
        String id = console.get("/api/account/passkeys")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        expectProblem(409, console.delete("/api/account/passkeys/" + id));
        assertThat(console.post("/api/account/recovery-codes", "")
                        .json()
                        .path("recoveryCodes")
                        .size())
                .isEqualTo(10);
        engine.bean(SecondFactors.class).want(account.municipality(), false);
        assertThat(console.delete("/api/account/passkeys/" + id).status()).isEqualTo(204);
        expectProblem(404, console.delete("/api/account/passkeys/" + id));
        assertThat(console.get("/api/account").json().path("recoveryCodesLeft").asInt())
                .isZero();
        expectProblem(409, console.post("/api/account/recovery-codes", ""));
    }

    private static JsonNode asked(ConsoleClient console) {
        return console.post("/api/session/passkey/options", "").json();
    }

    private ConsoleClient enrolled() {
        ConsoleClient console = password("enrol");
        JsonNode options = console.post("/api/account/passkeys/options", "").json();
        assertThat(console.post("/api/account/passkeys", made("端末", device.make(options)))
                        .status())
                .isEqualTo(201);
        return console;
    }

    private ConsoleClient password(String state) {
        ConsoleClient console = new ConsoleClient(engine);
        Answer answer = console.post("/api/session", StaffMember.credentials(account, StaffMember.PASSWORD));
        assertThat(answer.json().path("state").asString()).isEqualTo(state);
        return console;
    }

    private static String made(String label, String credential) {
        return "{\"label\":\"" + label + "\",\"credential\":" + credential + "}";
    }
}
