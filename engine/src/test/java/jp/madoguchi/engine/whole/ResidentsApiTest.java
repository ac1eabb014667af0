package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import jp.madoguchi.engine.accounts.Department;
import jp.madoguchi.engine.accounts.Departments;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Staff find residents, and see what they asked for. */
class ResidentsApiTest extends ThreadsScene {

    private static final String RESIDENTS = CITY + "/residents";

    private JsonNode found(String text) {
        return engine.get(RESIDENTS + "?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .json();
    }

    private String id() {
        return found(number).path("items").path(0).path("id").asString();
    }

    @Test
    void findsWhoAppliedByNameAndByTheNumberOfTheCase() {
        JsonNode byNumber = found(number);
        assertThat(byNumber.path("total").asInt()).isEqualTo(1);
        JsonNode resident = byNumber.path("items").path(0);
        assertThat(resident.path("channelUser").asString()).isEqualTo(hanako.user());
        String name = resident.path("name").asString();
        assertThat(name).isNotBlank();
        assertThat(found(name.replace(" ", "")).toString()).contains(hanako.user());
        assertThat(found("居ない人").path("total").asInt()).isZero();
    }

    @Test
    void showsTheCasesOfAResident() {
        JsonNode shown = engine.get(RESIDENTS + "/" + id()).json();
        assertThat(shown.path("resident").path("following").asBoolean()).isTrue();
        assertThat(shown.path("cases").path(0).path("number").asString()).isEqualTo(number);
    }

    @Test
    void showsOnlyCasesOfDepartmentsWithinReach() {
        engine.bean(Departments.class).put(new MunicipalityId("shiken"), new Department("elsewhere", null, "ほかの課"));
        ConsoleClient elsewhere =
                StaffMember.signedIn(engine, "shiken", new GrantedRole(Role.CASE_WORKER, "elsewhere"));
        StartedEngine.Answer answer = elsewhere.get(RESIDENTS + "/" + id());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("cases").isEmpty()).isTrue();
    }

    @Test
    void knowsNobodyOfAnotherId() {
        expectProblem(404, engine.get(RESIDENTS + "/" + UUID.randomUUID()));
    }

    @Test
    void triesNothingForWhoHasBlockedTheAccountAndSaysSinceWhen() {
        assertThat(engine.event(CHANNEL, hanako.user(), "B" + hanako.user(), "unfollow", "\"x\":1")
                        .status())
                .isEqualTo(200);
        JsonNode blocked = found(number).path("items").path(0);
        assertThat(blocked.path("following").asBoolean()).isFalse();
        assertThat(blocked.path("followingSince").asString()).startsWith("20");
        int calls = line.requests.size();
        write("届きますか");
        await().atMost(Duration.ofSeconds(15))
                .until(() ->
                        shown().path("items").path(0).path("state").asString("").equals("failed"));
        assertThat(line.requests).hasSize(calls);
        JsonNode failed = engine.get(CITY + "/messages/failed").json();
        assertThat(failed.toString()).contains("ブロック");
        assertThat(engine.event(CHANNEL, hanako.user(), "F" + hanako.user(), "follow", "\"x\":1")
                        .status())
                .isEqualTo(200);
        JsonNode back = found(number).path("items").path(0);
        assertThat(back.path("following").asBoolean()).isTrue();
        write("お帰りなさい");
        hanako.hears("お帰りなさい");
    }

    @Test
    void showsTheApplicantInTheListOfCases() {
        assertThat(listed().path("applicant").asString()).isEqualTo("山口 花子");
    }
}
