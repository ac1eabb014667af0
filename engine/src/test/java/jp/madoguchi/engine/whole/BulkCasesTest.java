package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.rights.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The same act on many cases. */
class BulkCasesTest extends StaffApi {

    private static final String BULK = CITY + "/cases/bulk";

    @Test
    void givesManyCasesToOnePerson() {
        String first = submit();
        String second = submit();
        Account clerk = StaffMember.hired(engine, "shiken", new GrantedRole(Role.CASE_WORKER, null));
        Account auditor = StaffMember.hired(engine, "shiken", new GrantedRole(Role.AUDITOR, null));
        assertThat(engine.get(CITY + "/colleagues").json().path("items").valueStream())
                .extracting(colleague -> colleague.path("id").asString())
                .contains(clerk.id().toString())
                .doesNotContain(auditor.id().toString());
        JsonNode done = finished("{\"numbers\":[\"%s\",\"%s\"],\"act\":\"assign\",\"account\":\"%s\"}"
                .formatted(first, second, clerk.id()));
        assertThat(done.path("failed").asInt()).isZero();
        for (String number : new String[] {first, second}) {
            assertThat(engine.get(CITY + "/cases/" + number)
                            .json()
                            .path("assignee")
                            .path("name")
                            .asString())
                    .isEqualTo(clerk.name());
        }
    }

    @Test
    void decidesThoseItCanAndNamesTheOthers() {
        String number = submit();
        String gone = submit();
        await().until(() -> mayDecide(number) && mayDecide(gone));
        assertThat(engine.post(CITY + "/cases/" + gone + "/decision", "{\"outcome\":\"rejected\"}")
                        .status())
                .isEqualTo(200);
        JsonNode done = finished("{\"numbers\":[\"%s\",\"%s\"],\"act\":\"approve\"}".formatted(number, gone));
        assertThat(done.path("failed").asInt()).isEqualTo(1);
        assertThat(done.path("errors").path(0).path("item").asString()).isEqualTo(gone);
        await().until(() -> state(number).equals("approved"));
    }

    @Test
    void refusesWhatCannotBeBegun() {
        String number = submit();
        expectProblem(400, engine.post(BULK, "{\"numbers\":[],\"act\":\"approve\"}"));
        expectProblem(400, engine.post(BULK, "{\"numbers\":[\"%s\"],\"act\":\"erase\"}".formatted(number)));
        expectProblem(404, engine.post(BULK, "{\"numbers\":[\"2026-999999\"],\"act\":\"approve\"}"));
    }

    @Test
    void showsAJobToNobodyElse() {
        String id = engine.post(BULK, "{\"numbers\":[\"%s\"],\"act\":\"assign\"}".formatted(submit()))
                .json()
                .path("id")
                .asString();
        ConsoleClient other = StaffMember.signedIn(engine, "shiken", new GrantedRole(Role.ADMINISTRATOR, null));
        assertThat(other.get(CITY + "/jobs/" + id).status()).isEqualTo(404);
        assertThat(other.get(CITY + "/jobs").json().path("items").isEmpty()).isTrue();
        assertThat(engine.delete(CITY + "/jobs/" + id).json().path("state").asString())
                .isIn("cancelled", "done");
    }

    @Test
    void listsTheOwnJobsWithWhatTheyDo() {
        String number = submit();
        String id = finished("{\"numbers\":[\"%s\"],\"act\":\"decide\",\"outcome\":\"nonsense\"}".formatted(number))
                .path("id")
                .asString();
        JsonNode newest = engine.get(CITY + "/jobs").json().path("items").path(0);
        assertThat(newest.path("id").asString()).isEqualTo(id);
        assertThat(newest.path("details").path("outcome").asString()).isEqualTo("nonsense");
        assertThat(newest.path("errors").path(0).path("item").asString()).isEqualTo(number);
    }

    private boolean mayDecide(String number) {
        return !engine.get(CITY + "/cases/" + number).json().path("mayDecide").isEmpty();
    }

    private JsonNode finished(String body) {
        StartedEngine.Answer started = engine.post(BULK, body);
        assertThat(started.status()).as(started.toString()).isEqualTo(202);
        String job = CITY + "/jobs/" + started.json().path("id").asString();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> engine.get(job).json().path("state").asString().equals("done"));
        return engine.get(job).json();
    }
}
