package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.accounts.Invitations;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.EndpointRights;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.rights.Role;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What the audit log keeps of requests. */
class AuditTest extends StaffApi {

    private static final String AUDIT = CITY + "/audit";

    @Test
    void everyEndpointThatChangesSomethingLeavesAnEntry() {
        ConsoleClient console = StaffMember.signedIn(engine, "shiken", new GrantedRole(Role.ADMINISTRATOR, null));
        List<String> silent = new ArrayList<>();
        engine.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/municipalities/{code}"))
                        .forEach(path -> mapping.getMethodsCondition().getMethods().stream()
                                .filter(verb -> watched(verb, method))
                                .filter(verb -> !leavesEntry(console, verb, path))
                                .forEach(verb -> silent.add(verb + " " + path))));
        assertThat(silent).isEmpty();
    }

    private static boolean watched(RequestMethod verb, HandlerMethod method) {
        Optional<Needs> needs = EndpointRights.needs(method);
        boolean impersonal = needs.map(Needs::impersonal).orElse(false);
        return !impersonal
                && (verb != RequestMethod.GET
                        || needs.map(Needs::value).filter(Action::personal).isPresent());
    }

    private boolean leavesEntry(ConsoleClient console, RequestMethod verb, String path) {
        long before = newest().path("number").asLong();
        String url = path.replace("{code}", "shiken")
                .replaceAll("\\{id(:[^}]*)?}", "0193456a-7b00-7000-8000-000000000000")
                .replaceAll("\\{[^}]*}", "1");
        int status = console.send(verb.name(), url, verb == RequestMethod.GET ? "" : "{}")
                .status();
        return engine.get(AUDIT + "?size=5")
                .json()
                .path("items")
                .valueStream()
                .anyMatch(entry -> entry.path("number").asLong() > before
                        && entry.path("path").asString().equals(path)
                        && entry.path("method").asString().equals(verb.name())
                        && entry.path("status").asInt() == status
                        && !entry.path("details").path("name").asString().equals("API"));
    }

    /** Before this one was asked for. */
    private JsonNode newest() {
        return engine.get(AUDIT + "?size=1").json().path("items").path(0);
    }

    @Test
    void keepsWhoReadWhichCaseAndFromWhere() {
        String number = submit();
        ConsoleClient console = StaffMember.signedIn(engine, "shiken", new GrantedRole(Role.VIEWER, null));
        assertThat(console.get(CITY + "/cases/" + number).status()).isEqualTo(200);
        JsonNode entry = engine.get(AUDIT + "?subject=" + number + "&action=cases-read")
                .json()
                .path("items")
                .path(0);
        assertThat(entry.path("subject").asString()).isEqualTo("cases/" + number);
        assertThat(entry.path("method").asString()).isEqualTo("GET");
        assertThat(entry.path("status").asInt()).isEqualTo(200);
        JsonNode details = entry.path("details");
        assertThat(details.path("name").asString()).isEqualTo("試験 職員");
        assertThat(details.path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(details.path("via").asString()).startsWith("session:");
    }

    @Test
    void keepsWhatWasRefused() {
        ConsoleClient console = StaffMember.signedIn(engine, "shiken", new GrantedRole(Role.AUDITOR, null));
        assertThat(console.get(CITY + "/residents").status()).isEqualTo(403);
        JsonNode entry = engine.get(AUDIT + "?action=residents-read")
                .json()
                .path("items")
                .path(0);
        assertThat(entry.path("status").asInt()).isEqualTo(403);
    }

    @Test
    void keepsSigningInAndOutAndFailingTo() {
        Account account = StaffMember.hired(engine, "shiken", new GrantedRole(Role.VIEWER, null));
        ConsoleClient console = new ConsoleClient(engine);
        for (int i = 0; i < 6; i++) {
            console.post("/api/session", StaffMember.credentials(account, "wrong-password"));
        }
        assertThat(actions(account.login()))
                .containsExactly(
                        "sign-in-locked",
                        "sign-in-failed",
                        "sign-in-failed",
                        "sign-in-failed",
                        "sign-in-failed",
                        "sign-in-failed");
        Account other = StaffMember.hired(engine, "shiken", new GrantedRole(Role.VIEWER, null));
        ConsoleClient good = new ConsoleClient(engine);
        assertThat(good.post("/api/session", StaffMember.credentials(other, StaffMember.PASSWORD))
                        .status())
                .isEqualTo(200);
        assertThat(good.delete("/api/session").status()).isEqualTo(204);
        assertThat(actions(other.id().toString())).containsExactly("sign-out", "sign-in");
    }

    /** An address is decoded before it is looked for who answers it; who guards it must not look at what was written. */
    @Test
    void keepsWhatCameByAnAddressWrittenInAnotherWay() {
        Account account = StaffMember.hired(engine, "shiken", new GrantedRole(Role.VIEWER, null));
        ConsoleClient console = new ConsoleClient(engine);
        String wrong = StaffMember.credentials(account, "wrong-password");
        expectProblem(403, console.forged("/%61pi/session", wrong));
        expectProblem(401, console.post("/%61pi/session", wrong));
        assertThat(actions(account.login())).containsExactly("sign-in-failed");
        expectProblem(401, console.get("/%61pi/municipalities/shiken/cases"));
        assertThat(engine.get("/%61pi/municipalities/shiken/cases").status()).isEqualTo(200);
    }

    @Test
    void keepsAnAcceptedInvitationWithoutItsToken() {
        Account account = StaffMember.hired(engine, "shiken", new GrantedRole(Role.VIEWER, null));
        String token = engine.bean(Invitations.class).make(account);
        assertThat(new ConsoleClient(engine)
                        .post("/api/invitations/" + token, "{\"password\":\"" + StaffMember.PASSWORD + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(actions(account.id().toString())).containsExactly("invitation-accepted");
        assertThat(engine.get(AUDIT + "?who=" + account.id()).body()).doesNotContain(token);
    }

    private List<String> actions(String who) {
        return engine.get(AUDIT + "?who=" + who)
                .json()
                .path("items")
                .valueStream()
                .map(entry -> entry.path("action").asString())
                .toList();
    }

    @Test
    void canBeTakenOutAndVerified() {
        engine.get(CITY + "/residents");
        JsonNode verified = engine.get(AUDIT + "/verify").json();
        assertThat(verified.path("whole").asBoolean()).isTrue();
        assertThat(verified.path("entries").asLong()).isPositive();
        StartedEngine.Answer csv = engine.get(AUDIT + ".csv?action=residents-read");
        assertThat(csv.type()).startsWith("text/csv");
        assertThat(csv.body()).startsWith("\uFEFF番号,").contains("residents-read");
        expectProblem(400, engine.get(AUDIT + "?from=yesterday"));
        expectProblem(400, engine.get(AUDIT + "?size=0"));
    }
}
