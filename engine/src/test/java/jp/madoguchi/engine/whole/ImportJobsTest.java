package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.rights.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Imports that go on without whoever sent the file. */
class ImportJobsTest extends JobScene {

    private static final String CITY = "/api/municipalities/yomikomi";
    private static final String REGISTER = CITY + "/registers/members";
    private static final String IMPORTS = REGISTER + "/imports";
    private static boolean installed;

    private static final String MANIFEST = """
            {"id":"club","version":"1.0.0","title":"会","summary":"s","licence":"CC-BY-4.0","author":"試験市",
             "procedures":[{"id":"entry","title":"申込","kind":"survey","form":"entry","department":"広報課",
               "states":[{"id":"submitted","title":"受付済み"}]}],
             "entryPoints":[{"procedure":"entry","words":["申込"]}]}""";
    private static final String FORM_JSON = """
            {"id":"entry","title":"申込","questions":[{"id":"why","kind":"text","title":"理由"}]}""";
    private static final String REGISTER_JSON = """
            {"id":"members","title":"会員","key":["number"],"columns":[
              {"id":"number","title":"番号","type":"integer","required":true},
              {"id":"name","title":"氏名","type":"name","required":true}]}""";

    @BeforeEach
    void install() throws IOException {
        if (installed) {
            return;
        }
        assertThat(engine.put(CITY, "{\"name\":\"読込市\"}").status()).isEqualTo(200);
        byte[] zip = zip(Map.of(
                "package.json",
                utf8(MANIFEST),
                "forms/entry.form.json",
                utf8(FORM_JSON),
                "registers/members.register.json",
                utf8(REGISTER_JSON)));
        assertThat(engine.postZip(CITY + "/packages", zip).status()).isEqualTo(201);
        installed = true;
    }

    private static byte[] rows(int from, int to) {
        return utf8(IntStream.rangeClosed(from, to)
                .mapToObj(n -> n + ",ヒミツ 花子" + n + "\n")
                .collect(Collectors.joining("", "番号,氏名\n", "")));
    }

    @Test
    void importsAFileInTheBackgroundAndTellsTheCounts() {
        JsonNode job = ended(CITY, started("?mode=replace&file=%E4%BC%9A%E5%93%A1.csv", rows(1, 3_000)));
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.path("result").path("total").asInt()).isEqualTo(3_000);
        assertThat(job.path("details").path("file").asString()).isEqualTo("会員.csv");
        assertThat(job.path("details").path("title").asString()).isEqualTo("会員");
        assertThat(job.path("done").asInt()).isEqualTo(3_000);
        assertThat(engine.get(REGISTER + "/rows?page=0&size=1")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(3_000);
        JdbcTemplate jdbc = engine.bean(JdbcTemplate.class);
        assertThat(jdbc.queryForObject(
                        "select count(*) from job_chunk where municipality_id = 'yomikomi'", Integer.class))
                .isZero();
        assertThat(new EveryCell(jdbc).with("ヒミツ 花子1")).isEmpty();
    }

    @Test
    void tellsWhatIsWrongWithRowAndColumnAndImportsNothing() {
        String before = version();
        JsonNode job = ended(CITY, started("?mode=replace", utf8("番号,氏名\n1,山口 花子\nx,海野 太郎\n2,\n")));
        assertThat(job.path("state").asString()).isEqualTo("failed");
        StartedEngine.Answer refused =
                engine.api("POST", REGISTER + "/rows?mode=replace", "text/csv", utf8("番号,氏名\n1,山口 花子\nx,海野 太郎\n2,\n"));
        JsonNode problem = job.path("problem");
        assertThat(problem.path("status").asInt()).isEqualTo(refused.status()).isEqualTo(422);
        assertThat(problem.path("detail")).isEqualTo(refused.json().path("detail"));
        assertThat(problem.path("errors")).isEqualTo(refused.json().path("errors"));
        assertThat(problem.path("errors").path(0).path("row").asInt()).isEqualTo(3);
        assertThat(problem.path("errorCount").asInt()).isEqualTo(2);
        assertThat(version()).isEqualTo(before);
        JsonNode skipped = ended(CITY, started("?mode=update&skipErrors=true", utf8("番号,氏名\n9001,山口 花子\nx,海野 太郎\n")));
        assertThat(skipped.path("result").path("skipped").asInt()).isEqualTo(1);
        JsonNode noTable = ended(CITY, started("", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}));
        assertThat(noTable.path("problem").path("status").asInt()).isEqualTo(422);
    }

    @Test
    void refusesASecondImportOfTheSameRegisterUntilTheFirstHasEnded() {
        String first = started("?mode=replace", rows(1, 20_000));
        StartedEngine.Answer second = send("?mode=replace", rows(1, 2));
        expectProblem(409, second);
        assertThat(second.json().path("detail").asString()).contains("別の取り込みの最中です");
        assertThat(ended(CITY, first).path("state").asString()).isEqualTo("done");
        assertThat(ended(CITY, started("?mode=replace", rows(1, 2)))
                        .path("result")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void leavesTheRegisterAsItWasWhenItIsCancelled() {
        ended(CITY, started("?mode=replace", rows(1, 5)));
        String before = version();
        String id = started("?mode=replace", rows(100, 60_000));
        String job = CITY + "/jobs/" + id;
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> engine.get(job).json().path("state").asString().equals("running"));
        assertThat(engine.delete(job).json().path("state").asString()).isEqualTo("cancelled");
        // Once the node has noticed, the register is free again.
        await().atMost(PATIENCE).until(() -> send("?mode=add", rows(6, 6)).status() == 202);
        await().atMost(PATIENCE).until(() -> !version().equals(before));
        assertThat(engine.get(REGISTER + "/rows?page=0&size=1")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void isNothingForWhoMayNotImport() {
        ConsoleClient viewer = StaffMember.signedIn(engine, "yomikomi", new GrantedRole(Role.VIEWER, null));
        expectProblem(403, viewer.post(IMPORTS, rows(1, 1)));
        expectProblem(404, engine.api("POST", CITY + "/registers/nothing/imports", "text/csv", rows(1, 1)));
        expectProblem(400, send("?mode=overwrite", rows(1, 1)));
    }

    private String version() {
        return engine.get(REGISTER).json().path("register").path("version").asString();
    }

    private StartedEngine.Answer send(String query, byte[] file) {
        return engine.api("POST", IMPORTS + query, "text/csv", file);
    }

    private String started(String query, byte[] file) {
        await().atMost(PATIENCE)
                .until(() -> engine.get(CITY + "/jobs")
                        .json()
                        .path("items")
                        .valueStream()
                        .noneMatch(job -> List.of("waiting", "running")
                                .contains(job.path("state").asString())));
        StartedEngine.Answer started = send(query, file);
        assertThat(started.status()).as(started.toString()).isEqualTo(202);
        return started.json().path("id").asString();
    }
}
