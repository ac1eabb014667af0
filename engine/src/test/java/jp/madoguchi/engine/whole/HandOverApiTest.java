package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.rights.Role;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody leaves, and another person takes over in one action. */
class HandOverApiTest extends StaffApi {

    private static int cities;
    private String staff = "";
    private Account leaver;
    private Account successor;

    @BeforeEach
    void hire() {
        String city = "hikitsugi" + cities++;
        engine.put("/api/municipalities/" + city, "{\"name\":\"引継市\"}");
        staff = "/api/municipalities/" + city + "/staff/";
        leaver = StaffMember.hired(
                engine, city, new GrantedRole(Role.CASE_WORKER, null), new GrantedRole(Role.ADMINISTRATOR, null));
        successor = StaffMember.hired(engine, city, new GrantedRole(Role.CASE_WORKER, null));
    }

    @Test
    void previewsWithoutChangingAnything() {
        Answer preview = handOver("?dryRun=true", successor);
        assertThat(preview.json().path("dryRun").asBoolean())
                .as(preview.toString())
                .isTrue();
        assertThat(preview.json().path("counts").path("roles").asInt()).isEqualTo(2);
        assertThat(one(leaver).path("state").asString()).isEqualTo("active");
        assertThat(one(successor).path("grants").size()).isEqualTo(1);
    }

    @Test
    void movesTheRolesAndSuspendsTheLeaver() {
        Answer done = handOver("", successor);
        assertThat(done.json().path("from").path("state").asString())
                .as(done.toString())
                .isEqualTo("suspended");
        assertThat(one(leaver).path("grants").size()).isZero();
        assertThat(one(successor).path("grants").toString()).contains("administrator", "case-worker");
        assertThat(one(successor).path("grants").size()).isEqualTo(2);
    }

    @Test
    void refusesToHandOverToNobodyOneselfOrASuspendedPerson() {
        StaffApiTest.expectField(engine.post(staff + leaver.id() + "/handover", "{}"), "to");
        expectProblem(409, handOver("", leaver));
        expectProblem(
                404,
                engine.post(staff + leaver.id() + "/handover", "{\"to\":\"0193456a-7b00-7000-8000-000000000000\"}"));
        engine.post(staff + successor.id() + "/suspend", "");
        expectProblem(409, handOver("", successor));
        assertThat(one(leaver).path("grants").size()).isEqualTo(2);
    }

    private Answer handOver(String query, Account to) {
        return engine.post(staff + leaver.id() + "/handover" + query, "{\"to\":\"" + to.id() + "\"}");
    }

    private JsonNode one(Account account) {
        return engine.get(staff + account.id()).json();
    }
}
