package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.line.StubLine;
import jp.madoguchi.engine.media.Pictures;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What staff send with their words, and what they set: forms, files, money, names, ready answers. */
class ThreadRequestsApiTest extends ThreadsScene {

    @Test
    void bringsTheAnswerToAFormBackIntoTheThread() {
        Answer asked = engine.post(thread() + "/forms", "{\"form\":\"extra\",\"text\":\"教えてください\"}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        hanako.hears("教えてください", "ご都合のよい時間");
        hanako.says("午後");
        hanako.says("送信する");
        hanako.hears("ご回答を受け付けました");
        JsonNode answer = shown().path("items").path(1);
        assertThat(answer.path("kind").asString()).isEqualTo("form-answer");
        assertThat(answer.path("details").path("answers").path("when").asString())
                .isEqualTo("午後");
        assertThat(engine.get(CITY + "/cases/" + number)
                        .json()
                        .path("facts")
                        .path("extra")
                        .path("when")
                        .asString())
                .isEqualTo("午後");
        Answer unknown = engine.post(thread() + "/forms", "{\"form\":\"request\"}");
        expectProblem(409, unknown);
        assertThat(unknown.body()).contains("extra");
    }

    @Test
    void sendsPhotosAndFilesAsLinksForTheResident() {
        String data = Base64.getEncoder().encodeToString(Pictures.jpeg());
        Answer sent = engine.post(
                thread(), "{\"text\":\"地図です\",\"attachments\":[{\"name\":\"地図.jpg\",\"data\":\"" + data + "\"}]}");
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        hanako.hears("地図.jpg", "/d/");
        JsonNode photo = shown().path("items").path(1);
        assertThat(photo.path("kind").asString()).isEqualTo("photo");
        Answer bytes = engine.get(photo.path("content").path("url").asString());
        assertThat(bytes.status()).isEqualTo(200);
        assertThat(bytes.type()).isEqualTo("image/jpeg");
        expectProblem(
                400, engine.post(thread(), "{\"attachments\":[{\"name\":\"x.exe\",\"data\":\"TVqQAAMAAAAEAAAA\"}]}"));
        assertThat(engine.get(thread() + "/contents/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void showsNamesOfStaffOnlyWhereTheMunicipalityWantsThat() {
        write("名乗りません");
        hanako.hears("名乗りません");
        assertThat(hanako.heard()).doesNotContain("窓口 太郎");
        assertThat(engine.put(CITY + "/threads/settings", "{\"showStaffNames\":true}")
                        .status())
                .isEqualTo(200);
        try {
            write("名乗ります");
            hanako.hears("窓口 太郎");
        } finally {
            engine.put(CITY + "/threads/settings", "{\"showStaffNames\":false}");
        }
        assertThat(engine.get(CITY + "/threads/settings").json().path("openFor").asString())
                .isEqualTo("PT336H");
    }

    @Test
    void tellsWhichMessagesCouldNotBeSent() {
        line.behave(request -> request.json().toString().contains("届かない文")
                ? StubLine.Answer.error(400, "Not found")
                : StubLine.Answer.ok());
        write("届かない文");
        await().until(() ->
                shown().path("items").path(0).path("state").asString().equals("failed"));
        String failed = engine.get(CITY + "/messages/failed")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        assertThat(engine.delete(CITY + "/messages/failed/" + failed).status()).isEqualTo(204);
        assertThat(shown().path("items").path(0).path("state").asString()).isEqualTo("failed");
    }

    @Test
    void refusesWhatCannotBeWritten() {
        for (String body :
                List.of("{}", "{\"text\":\"  \"}", "{\"text\":\"" + "あ".repeat(5001) + "\"}", "[]", "null", "{")) {
            expectProblem(400, engine.post(thread(), body));
        }
        expectProblem(404, engine.post(CITY + "/cases/2026-999999/thread", "{\"text\":\"x\"}"));
        expectProblem(404, engine.post(thread() + "/read", "{}"));
        expectProblem(409, engine.post(thread() + "/documents", "{\"document\":\"notice\"}"));
        expectProblem(400, engine.post(thread() + "/documents", "{}"));
        expectProblem(400, engine.put(CITY + "/threads/settings", "{\"openFor\":\"two weeks\"}"));
        expectProblem(400, engine.put(CITY + "/threads/settings", "{\"mail\":\"nobody\"}"));
        expectProblem(400, engine.get(CITY + "/threads?page=-1"));
        expectProblem(404, engine.get(CITY + "/residents/" + UUID.randomUUID() + "/thread"));
    }

    @Test
    void keepsAnswersReadyAndFillsThemForACase() {
        Answer made = engine.post(
                CITY + "/canned-answers",
                "{\"title\":\"お待ちください\",\"department\":\"試験課\",\"text\":\"{{case.number}} は審査中です。\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String path = CITY + "/canned-answers/" + made.json().path("id").asString();
        assertThat(engine.get(CITY + "/canned-answers?department=%E8%A9%A6%E9%A8%93%E8%AA%B2&case=" + number)
                        .body())
                .contains(number + " は審査中です。");
        assertThat(engine.get(CITY + "/canned-answers?department=x").body()).doesNotContain("審査中");
        assertThat(engine.put(path, "{\"title\":\"新しい題\",\"text\":\"{{nothing.here}} です\"}")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("新しい題");
        expectProblem(400, engine.put(path, "{\"title\":\"題だけ\"}"));
        assertThat(engine.delete(path).status()).isEqualTo(204);
        expectProblem(404, engine.get(path));
    }

    @Test
    void asksForMoneyInTheThread() {
        Answer asked = engine.post(
                thread() + "/payments", "{\"items\":[{\"title\":\"手数料\",\"amount\":300}],\"text\":\"手数料をお願いします\"}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        hanako.hears("手数料をお願いします");
        JsonNode entry = shown().path("items").path(0);
        assertThat(entry.path("kind").asString()).isEqualTo("payment");
        assertThat(entry.path("details").path("amount").asInt()).isEqualTo(300);
        assertThat(engine.get(CITY + "/cases/" + number + "/ledger")
                        .json()
                        .path("balance")
                        .asInt())
                .isEqualTo(300);
        expectProblem(400, engine.post(thread() + "/payments", "{\"text\":\"x\"}"));
        expectProblem(
                400,
                engine.post(thread() + "/payments", "{\"items\":[{\"title\":\"手数料\",\"amount\":0}],\"text\":\"x\"}"));
    }

    @Test
    void showsThreadsOfResidentsOnlyWhereTheirPackageSaysSo() {
        assertThat(engine.get(CITY + "/threads/roles").json().path("items").isEmpty())
                .isTrue();
        expectProblem(404, engine.get(CITY + "/threads/roles/" + UUID.randomUUID()));
    }
}
