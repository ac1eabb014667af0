package jp.madoguchi.engine.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.engine.time.TurnableClock;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What staff do with cases over the API, and lists of all sorts. */
class CasesApiTest extends StaffApi {

    @Test
    void takesADecisionRightAfterTheSubmissionTimeAndAgain() {
        for (int i = 0; i < 10; i++) {
            String number = submit();
            Answer decided =
                    engine.post(CITY + "/cases/" + number + "/decision", "{\"outcome\":\"approved\",\"reason\":\"可\"}");
            assertThat(decided.status()).as(decided.body()).isEqualTo(200);
            assertThat(decided.json()
                            .path("decision")
                            .path("fields")
                            .path("reason")
                            .asString())
                    .isEqualTo("可");
            await().atMost(Duration.ofSeconds(20)).until(() -> state(number).equals("approved"));
            expectProblem(409, engine.post(CITY + "/cases/" + number + "/decision", "{\"outcome\":\"approved\"}"));
            expectProblem(
                    409,
                    engine.post(
                            CITY + "/cases/" + number + "/deficiencies",
                            "{\"items\":[{\"question\":\"note\",\"comment\":\"なぜ\"}]}"));
        }
    }

    @Test
    void refusesDecisionsThatCannotBe() {
        String path = CITY + "/cases/" + submit() + "/decision";
        Answer unknown = engine.post(path, "{\"outcome\":\"perhaps\"}");
        expectProblem(409, unknown);
        assertThat(unknown.body()).contains("approved", "rejected");
        for (String body :
                List.of("{}", "{\"outcome\":\"\"}", "{\"outcome\":1}", "[]", "null", "", "{", "\"approved\"")) {
            expectProblem(400, engine.post(path, body));
        }
        expectProblem(409, engine.post(path.replace("decision", "retry"), ""));
        assertThat(engine.post(path, "{\"outcome\":\"rejected\"}").status()).isEqualTo(200);
    }

    @Test
    void marksDeficienciesAndRefusesThoseThatCannotBe() {
        String number = submit();
        String path = CITY + "/cases/" + number + "/deficiencies";
        String item = "{\"question\":\"note\",\"comment\":\"くわしく\"}";
        Answer unknown = engine.post(path, "{\"items\":[{\"question\":\"shoe-size\",\"comment\":\"?\"}]}");
        expectProblem(409, unknown);
        assertThat(unknown.body()).contains("shoe-size", "name", "note");
        expectProblem(409, engine.post(path, "{\"items\":[]}"));
        expectProblem(409, engine.post(path, "{}"));
        expectProblem(400, engine.post(path, "{\"items\":[{\"question\":\"note\",\"comment\":\"  \"}]}"));
        expectProblem(400, engine.post(path, "{\"items\":[{\"comment\":\"くわしく\"}]}"));
        expectProblem(400, engine.post(path, "{\"items\":[null]}"));
        expectProblem(400, engine.post(path, "{\"items\":[" + item + "],\"deadline\":\"あした\"}"));
        LocalDate yesterday = LocalDate.ofInstant(
                        engine.bean(TurnableClock.class).instant(), TurnableClock.TOKYO)
                .minusDays(1);
        expectProblem(400, engine.post(path, "{\"items\":[" + item + "],\"deadline\":\"" + yesterday + "\"}"));
        Answer marked = engine.post(path, "{\"items\":[" + item + "],\"deadline\":\"" + yesterday.plusDays(8) + "\"}");
        assertThat(marked.status()).as(marked.body()).isEqualTo(200);
        assertThat(marked.body()).contains("\"deficient\":\"くわしく\"");
        await().until(() ->
                engine.get(CITY + "/cases/" + number).json().path("mayDecide").isEmpty());
        expectProblem(409, engine.post(path, "{\"items\":[" + item + "]}"));
    }

    @ParameterizedTest
    @CsvSource({
        "/cases?page=-1",
        "/cases?page=1000001",
        "/cases?size=0",
        "/cases?size=201",
        "/cases?page=x",
        "/cases?size=99999999999",
        "/residents?page=-1",
        "/residents?size=0",
        "/messages/failed?size=0",
        "/messages/failed?size=x"
    })
    void refusesPagesOutOfBounds(String query) {
        expectProblem(400, engine.get(CITY + query));
    }

    @Test
    void showsEmptyPagesForFiltersThatMatchNothing() {
        submit();
        for (String query :
                List.of("?package=nothing", "?state=nothing", "?page=1000000&size=200", "?package=%00%27--")) {
            Answer answer = engine.get(CITY + "/cases" + query);
            assertThat(answer.status()).as(query + answer.body()).isIn(200, 400);
            if (answer.status() == 200) {
                assertThat(answer.json().path("items").size()).isZero();
            }
        }
        assertThat(engine.get(CITY + "/cases?unknown=1&size=1")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(engine.get(CITY + "/residents?size=1").json().path("items").size())
                .isEqualTo(1);
    }

    @Test
    void showsWhatTheResidentChangedSinceStaffLastActed() {
        String number = submit();
        String mark = CITY + "/cases/" + number + "/deficiencies";
        assertThat(note(number).path("before").isNull()).isTrue();
        engine.post(mark, "{\"items\":[{\"question\":\"note\",\"comment\":\"くわしく見直す\"}]}");
        await().until(() ->
                line.pushes().stream().anyMatch(push -> new String(push.body(), UTF_8).contains("くわしく見直す")));
        goOn("道路の相談", "送信する");
        assertThat(note(number).path("text").asString()).isEqualTo("道路の相談");
        assertThat(note(number).path("before").path("text").asString()).isEqualTo("相談");
    }

    private JsonNode note(String number) {
        for (JsonNode question : engine.get(CITY + "/cases/" + number).json().path("questions")) {
            if (question.path("id").asString().equals("note")) {
                return question;
            }
        }
        throw new AssertionError("no question note");
    }
}
