package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Accounts;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.accounts.Invitations;
import jp.madoguchi.engine.accounts.SecondFactors;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Role;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** People of staff come in by the browser: invitation, password, second factor, session. */
class SignInTest extends StaffApi {

    private static final GrantedRole WORKER = new GrantedRole(Role.CASE_WORKER, null);

    @Test
    void leadsFromTheInvitationOverTheAppsCodeToTheCases() {
        Account invited = invite("himeji", "yamada@himeji.example");
        String token = in(() -> engine.bean(Invitations.class).make(invited));
        ConsoleClient console = new ConsoleClient(engine);
        assertThat(console.get("/api/invitations/" + token).json().path("login").asString())
                .isEqualTo("yamada@himeji.example");
        expectProblem(400, console.post("/api/invitations/" + token, "{\"password\":\"短い\"}"));

        Answer chosen = console.post("/api/invitations/" + token, "{\"password\":\"" + StaffMember.PASSWORD + "\"}");
        assertThat(chosen.json().path("state").asString()).isEqualTo("enrol");
        assertThat(console.get("/api/municipalities/himeji/cases").status()).isEqualTo(401);
        assertThat(console.get("/api/invitations/" + token).status()).isEqualTo(404);

        JsonNode proposal = console.post("/api/account/totp", "").json();
        assertThat(proposal.path("uri").asString())
                .startsWith("otpauth://totp/")
                .contains("secret=");
        String secret = proposal.path("secret").asString();
        expectProblem(400, console.put("/api/account/totp", "{\"code\":\"000000x\"}"));
        Answer enrolled = console.put("/api/account/totp", code(secret, 0));
        assertThat(enrolled.json().path("recoveryCodes").size()).isEqualTo(10);
        assertThat(console.get("/api/municipalities/himeji/cases").status()).isEqualTo(200);

        ConsoleClient again = new ConsoleClient(engine);
        assertThat(again.post("/api/session", StaffMember.credentials(invited, StaffMember.PASSWORD))
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("second-factor");
        assertThat(again.get("/api/municipalities/himeji/cases").status()).isEqualTo(401);
        assertThat(again.post("/api/session/totp", code(secret, 0)).status())
                .as("a code that was used before")
                .isEqualTo(401);
        String recovery =
                enrolled.json().path("recoveryCodes").path(3).asString().toUpperCase(java.util.Locale.ROOT);
        assertThat(again.post("/api/session/recovery", "{\"code\":\"" + recovery + "\"}")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("open");
        assertThat(again.get("/api/municipalities/himeji/cases").status()).isEqualTo(200);
        ConsoleClient third = new ConsoleClient(engine);
        third.post("/api/session", StaffMember.credentials(invited, StaffMember.PASSWORD));
        assertThat(third.post("/api/session/recovery", "{\"code\":\"" + recovery + "\"}")
                        .status())
                .as("a recovery code that was used before")
                .isEqualTo(401);
        assertThat(third.post("/api/session/totp", code(secret, 1)).status()).isEqualTo(200);
    }

    @Test
    void locksALoginAfterFiveFailuresWhetherThereIsSuchAPersonOrNot() {
        Account known = StaffMember.hired(engine, "shiken", WORKER);
        for (String login : List.of(known.login(), "nobody@city.example")) {
            ConsoleClient console = new ConsoleClient(engine);
            String body = "{\"municipality\":\"shiken\",\"login\":\"" + login + "\",\"password\":\"chigau pasuwado\"}";
            for (int i = 0; i < 5; i++) {
                expectProblem(401, console.post("/api/session", body));
            }
            expectProblem(429, console.post("/api/session", body));
            expectProblem(429, console.post("/api/session", body.replace("chigau pasuwado", StaffMember.PASSWORD)));
        }
    }

    @Test
    void refusesWhatAForeignPageMakesTheBrowserSend() {
        ConsoleClient console = StaffMember.signedIn(engine, "shiken", WORKER);
        expectProblem(403, console.forged(CITY + "/cases/2026-000001/decision", "{\"outcome\":\"approved\"}"));
        expectProblem(404, console.post(CITY + "/cases/2099-000001/decision", "{\"outcome\":\"approved\"}"));
    }

    @Test
    void changesTheSessionsIdWhenItOpensAndEndsItOnLeaving() {
        Account account = StaffMember.hired(engine, "shiken", WORKER);
        ConsoleClient console = new ConsoleClient(engine);
        expectProblem(401, console.get("/api/session"));
        console.post("/api/session", StaffMember.credentials(account, StaffMember.PASSWORD));
        String first = console.sessionCookie();
        assertThat(first).isNotEmpty();
        console.post("/api/session", StaffMember.credentials(account, StaffMember.PASSWORD));
        assertThat(console.sessionCookie()).isNotEqualTo(first);
        assertThat(console.delete("/api/session").status()).isEqualTo(204);
        expectProblem(401, console.get("/api/session"));
        expectProblem(401, console.get(CITY + "/cases"));
    }

    @Test
    void changesThePasswordOfWhoKnowsIt() {
        Account account = StaffMember.hired(engine, "shiken", WORKER);
        ConsoleClient console = new ConsoleClient(engine);
        console.post("/api/session", StaffMember.credentials(account, StaffMember.PASSWORD));
        expectProblem(
                400,
                console.post("/api/account/password", "{\"current\":\"chigau pasuwado\",\"next\":\"さくらさくら弥生の空\"}"));
        expectProblem(
                400,
                console.post(
                        "/api/account/password",
                        "{\"current\":\"" + StaffMember.PASSWORD + "\",\"next\":\"passwordpassword\"}"));
        assertThat(console.post(
                                "/api/account/password",
                                "{\"current\":\"" + StaffMember.PASSWORD + "\",\"next\":\"さくらさくら弥生の空は見渡す限り\"}")
                        .status())
                .isEqualTo(204);
        expectProblem(
                401,
                new ConsoleClient(engine).post("/api/session", StaffMember.credentials(account, StaffMember.PASSWORD)));
    }

    private Account invite(String city, String login) {
        engine.put("/api/municipalities/" + city, "{\"name\":\"姫路市\"}");
        return in(() -> {
            engine.bean(SecondFactors.class).want(new MunicipalityId(city), true);
            return engine.bean(Accounts.class).invite(new MunicipalityId(city), login, "山田 花子", List.of(WORKER));
        });
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(
                engine.bean(TransactionTemplate.class).execute(status -> work.get()));
    }

    /** The code an app shows, some steps of 30 s from now. */
    private static String code(String secret, int steps) {
        try {
            return "{\"code\":\""
                    + new TimeBasedOneTimePasswordGenerator()
                            .generateOneTimePasswordString(
                                    new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"),
                                    Instant.now().plusSeconds(30L * steps))
                    + "\"}";
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
