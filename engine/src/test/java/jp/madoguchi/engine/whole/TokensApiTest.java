package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.rights.Role;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tokens of programs, from making them to their end. */
class TokensApiTest extends StaffApi {

    private static final String TOKENS = CITY + "/tokens";
    private static final String VIEWER = "{\"name\":\"庁内システム\",\"grants\":[{\"role\":\"viewer\"}],\"expires\":\"%s\"}";

    @Test
    void worksWithItsRolesInItsMunicipalityUntilItIsRevoked() {
        Answer made = engine.post(TOKENS, VIEWER.formatted("2099-03-31"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String token = made.json().path("token").asString();
        assertThat(made.json().path("expires").asString()).isEqualTo("2099-03-31T15:00:00Z");

        assertThat(with(token, "GET", CITY + "/cases").status()).isEqualTo(200);
        expectProblem(403, with(token, "GET", TOKENS));
        expectProblem(403, with(token, "GET", "/api/municipalities/tonari/cases"));
        JsonNode shown = shown(made.json().path("id").asString());
        assertThat(shown.has("token")).isFalse();
        assertThat(shown.path("lastUsed").asString()).isNotEmpty();
        assertThat(engine.get(CITY + "/audit?who=" + shown.path("who").asString())
                        .json()
                        .path("items")
                        .path(0)
                        .path("details")
                        .path("name")
                        .asString())
                .isEqualTo("庁内システム");

        String path = TOKENS + "/" + made.json().path("id").asString();
        assertThat(engine.delete(path).status()).isEqualTo(204);
        expectProblem(401, with(token, "GET", CITY + "/cases"));
        expectProblem(404, engine.delete(path));
    }

    private JsonNode shown(String id) {
        return engine.get(TOKENS)
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Answer with(String token, String method, String path) {
        return engine.send(engine.request(method, path, new byte[0]).header("Authorization", "Bearer " + token));
    }

    @Test
    void refusesWhatMakesNoToken() {
        expectProblem(400, engine.post(TOKENS, VIEWER.formatted("2001-01-01")));
        expectProblem(400, engine.post(TOKENS, VIEWER.formatted("soon")));
        expectProblem(400, engine.post(TOKENS, "{\"name\":\"x\",\"expires\":\"2099-01-01\"}"));
        expectProblem(
                400,
                engine.post(TOKENS, "{\"name\":\"x\",\"grants\":[{\"role\":\"king\"}],\"expires\":\"2099-01-01\"}"));
    }

    @Test
    void isNotMadeByAnAdministratorOfADepartment() {
        engine.bean(jp.madoguchi.engine.accounts.Departments.class)
                .put(
                        new jp.madoguchi.engine.municipalities.MunicipalityId("shiken"),
                        new jp.madoguchi.engine.accounts.Department("tax", null, "税務課"));
        ConsoleClient console = StaffMember.signedIn(engine, "shiken", new GrantedRole(Role.ADMINISTRATOR, "tax"));
        expectProblem(403, console.post(TOKENS, VIEWER.formatted("2099-03-31")));
    }

    @Test
    void isMissedBeforeItEnds() {
        java.time.LocalDate soon = java.time.LocalDate.ofInstant(
                        engine.bean(java.time.Clock.class).instant(), java.time.ZoneOffset.UTC)
                .plusDays(10);
        JsonNode made = engine.post(TOKENS, VIEWER.formatted(soon)).json();
        assertThat(engine.get(CITY + "/attention")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("kind").asString()))
                .contains("expiring-tokens");
        engine.delete(TOKENS + "/" + made.path("id").asString());
        ConsoleClient viewer = StaffMember.signedIn(engine, "shiken", new GrantedRole(Role.VIEWER, null));
        assertThat(viewer.get(CITY + "/attention").body()).doesNotContain("tokens", "invitations");
    }
}
