package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Accounts;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.rights.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Exports that go on without whoever ordered them. */
class ExportJobsTest extends JobScene {

    private static final String PACKAGE = CITY + "/packages/counter";
    private static final String EXPORTS = PACKAGE + "/exports";

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv;charset=UTF-8",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "zip, application/zip"
    })
    void givesTheFileTheStreamingEndpointWouldAsOftenAsWanted(String format, String type) {
        String number = submit();
        String query = "personal=true&numbers=" + number;
        String id = ordered("?format=" + format + "&" + query);
        JsonNode job = ended(CITY, id);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.path("done").asInt()).isEqualTo(1);
        assertThat(job.path("total").asInt()).isEqualTo(1);
        assertThat(job.path("details").path("file").asString()).isEqualTo("counter-answers." + format);
        HttpResponse<byte[]> file = engine.bytes(CITY + "/jobs/" + id + "/file");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                .isEqualToIgnoringCase(type);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("counter-answers." + format);
        assertThat(file.body()).hasSize(job.path("file").path("size").asInt());
        assertThat(engine.bytes(CITY + "/jobs/" + id + "/file").body()).isEqualTo(file.body());
        if (format.equals("csv")) {
            assertThat(file.body())
                    .isEqualTo(engine.bytes(PACKAGE + "/answers.csv?" + query).body());
        }
        assertThat(new EveryCell(engine.bean(JdbcTemplate.class)).with("山口 花子", "counter-answers"))
                .isEmpty();
    }

    @Test
    void failsWithTheWordsOfTheStreamingEndpointWhereTheEncodingLacksACharacter() {
        say("試験");
        goOn("𠮷田 花子", "相談", "送信する");
        String query = "personal=true&encoding=windows-31j";
        JsonNode job = ended(CITY, ordered("?format=csv&" + query));
        assertThat(job.path("state").asString()).isEqualTo("failed");
        StartedEngine.Answer refused = engine.get(PACKAGE + "/answers.csv?" + query);
        JsonNode problem = job.path("problem");
        assertThat(problem.path("status").asInt()).isEqualTo(refused.status()).isEqualTo(422);
        assertThat(problem.path("detail")).isEqualTo(refused.json().path("detail"));
        assertThat(problem.path("errors")).isEqualTo(refused.json().path("errors"));
        assertThat(problem.path("errors").toString()).contains("𠮷");
        expectProblem(409, engine.get(CITY + "/jobs/" + job.path("id").asString() + "/file"));
        JsonNode escaped = ended(CITY, ordered("?format=csv&unmappable=escape&" + query));
        assertThat(escaped.path("state").asString()).isEqualTo("done");
    }

    @Test
    void refusesAtOnceWhatMakesNoSense() {
        expectProblem(400, engine.post(EXPORTS + "?format=pdf", "{}"));
        expectProblem(400, engine.post(EXPORTS + "?columns=nonsense", "{}"));
        expectProblem(400, engine.post(EXPORTS + "?encoding=ebcdic", "{}"));
        expectProblem(404, engine.post(CITY + "/packages/nowhere/exports", "{}"));
        expectProblem(404, engine.get(CITY + "/jobs/0193456a-7b00-7000-8000-000000000000/file"));
    }

    @Test
    void givesTheFileOnlyToWhoOrderedItAndOnlyAsLongAsAllOfItIsWithinReach() {
        Account account = StaffMember.hired(engine, "shiken", new GrantedRole(Role.CASE_WORKER, null));
        ConsoleClient clerk = new ConsoleClient(engine);
        assertThat(clerk.post("/api/session", StaffMember.credentials(account, StaffMember.PASSWORD))
                        .status())
                .isEqualTo(200);
        String id = clerk.post(EXPORTS, "{}").json().path("id").asString();
        String file = CITY + "/jobs/" + id + "/file";
        await().atMost(PATIENCE).until(() -> clerk.get(file).status() == 200);
        expectProblem(404, engine.get(file));
        engine.bean(Accounts.class).change(account, account.name(), List.of(new GrantedRole(Role.VIEWER, null)));
        expectProblem(403, clerk.get(file));
    }

    @Test
    void notesTheOrderAndEachDownload() {
        String id = ordered("");
        ended(CITY, id);
        engine.bytes(CITY + "/jobs/" + id + "/file");
        engine.bytes(CITY + "/jobs/" + id + "/file");
        assertThat(engine.get(CITY + "/audit?action=answers-export&subject=" + id)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(2);
        JsonNode order = engine.get(CITY + "/audit?action=answers-export&subject=packages/counter")
                .json()
                .path("items")
                .path(0);
        assertThat(order.path("method").asString()).isEqualTo("POST");
        assertThat(order.path("details").path("after").path("job").asString()).isEqualTo(id);
    }

    private String ordered(String query) {
        StartedEngine.Answer ordered = engine.post(EXPORTS + query, "{}");
        assertThat(ordered.status()).as(ordered.toString()).isEqualTo(202);
        return ordered.json().path("id").asString();
    }
}
