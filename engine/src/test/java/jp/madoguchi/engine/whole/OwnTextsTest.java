package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a municipality says to residents in words of its own. */
class OwnTextsTest extends StaffApi {

    private static final String TEXTS = CITY + "/texts";

    private void expectSaid(String words) {
        await().until(() -> line.requests.stream()
                .anyMatch(sent -> new String(sent.body(), StandardCharsets.UTF_8).contains(words)));
    }

    private JsonNode text(String group, String key) {
        return engine.get(TEXTS)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("group").asString().equals(group)
                        && one.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysTheOwnTextAtOnceAndTheUsualOneAfterItWasReset() {
        Answer set = engine.put(TEXTS + "/desk/menu/ja", "{\"text\":\"試験市です。何をしますか。\"}");
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        assertThat(text("desk", "menu").path("own").path("ja").asString()).isEqualTo("試験市です。何をしますか。");
        assertThat(text("desk", "menu").path("usual").path("ja").asString()).isEqualTo("ご用件をお選びください。");
        say("メニュー");
        expectSaid("試験市です。何をしますか。");
        Answer reset = engine.delete(TEXTS + "/desk/menu/ja");
        assertThat(reset.json().path("own")).isEmpty();
        line.requests.clear();
        say("メニュー");
        expectSaid("ご用件をお選びください。");
        assertThat(engine.get(CITY + "/audit?subject=texts/desk&size=2").body()).contains("試験市です。何をしますか。");
    }

    @Test
    void belongsToOneMunicipalityOnly() {
        engine.put("/api/municipalities/betsu", "{\"name\":\"別市\"}");
        engine.put("/api/municipalities/betsu/texts/desk/menu/ja", "{\"text\":\"別市のあいさつ\"}");
        assertThat(text("desk", "menu").path("own")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":\" \"}",
                "{\"text\":\"受け付けました\"}",
                "{\"text\":\"%s %s %s\"}",
                "{\"text\":\"%s %d\"}",
                "{\"text\":\"%s %s 100%\"}",
                "{\"text\":\"%2$s %1$s\"}"
            })
    void refusesATextThatCouldNotBeSaid(String body) {
        Answer refused = engine.put(TEXTS + "/desk/submitted/ja", body);
        expectProblem(400, refused);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("text");
        assertThat(text("desk", "submitted").path("own")).isEmpty();
    }

    @Test
    void refusesWordsTooLongForAButtonAndTextsThatAreNotThere() {
        assertThat(text("desk", "details").path("longest").asInt()).isEqualTo(20);
        expectProblem(400, engine.put(TEXTS + "/desk/details/ja", "{\"text\":\"" + "長".repeat(21) + "\"}"));
        expectProblem(404, engine.put(TEXTS + "/desk/nothing/ja", "{\"text\":\"a\"}"));
        expectProblem(404, engine.put(TEXTS + "/desk/menu/fr", "{\"text\":\"a\"}"));
        expectProblem(404, engine.delete(TEXTS + "/nowhere/menu/ja"));
    }
}
