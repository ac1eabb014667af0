package jp.madoguchi.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.bot.messaging.model.PushMessageRequest;
import com.linecorp.bot.messaging.model.ShowLoadingAnimationRequest;
import com.linecorp.bot.messaging.model.TextMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.madoguchi.engine.sandbox.Http.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The API of the phone in the browser. */
class PhoneApiTest extends SandboxLineTest {

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1};

    @Test
    void listsAccountsAndInventedResidentsNoneOfWhomFollowsYet() {
        assertThat(get("/channels")
                        .json()
                        .valueStream()
                        .map(a -> a.path("channelId").stringValue()))
                .contains(channelId);
        JsonNode residents = get("/channels/" + channelId + "/residents").json();
        assertThat(residents.size()).isGreaterThanOrEqualTo(3);
        assertThat(residents.valueStream().map(r -> r.path("friendship").stringValue()))
                .containsOnly("stranger");
        assertThat(residents.valueStream().map(r -> r.path("userId").stringValue()))
                .allMatch(id -> id.matches("U[0-9a-f]{32}"));
    }

    @Test
    void addsAResident() {
        Answer added = post("/channels/" + channelId + "/residents", "{\"name\":\"阿東 一郎\"}");
        assertThat(added.status()).isEqualTo(201);
        assertThat(line.residents(channelId))
                .last()
                .satisfies(p -> assertThat(p.name()).isEqualTo("阿東 一郎"));
        assertThat(post("/channels/" + channelId + "/residents", "{\"name\":\" \"}")
                        .status())
                .isEqualTo(400);
        assertThat(post("/channels/" + channelId + "/residents", "{}").status()).isEqualTo(400);
    }

    @Test
    void doesWhatTheBrowserSends() {
        assertThat(act("{\"type\":\"follow\"}").status()).isEqualTo(202);
        Answer said = act("{\"type\":\"text\",\"text\":\"補助金\"}");
        act("{\"type\":\"postback\",\"data\":\"bought\",\"params\":{\"date\":\"2026-10-01\"}}");
        act("{\"type\":\"place\",\"latitude\":34.1,\"longitude\":131.4,\"title\":\"市役所\"}");
        act("{\"type\":\"unsend\",\"messageId\":\""
                + said.json().path("messageId").stringValue() + "\"}");
        act("{\"type\":\"block\"}");
        Awaitility.await().until(() -> bot.posted().size() == 6);
        assertThat(bot.posted().stream().map(p -> p.event().path("type").stringValue()))
                .containsExactly("follow", "message", "postback", "message", "unsend", "unfollow");
        assertThat(bot.posted()
                        .get(2)
                        .event()
                        .path("postback")
                        .path("params")
                        .path("date")
                        .stringValue())
                .isEqualTo("2026-10-01");
        JsonNode talk = get(me() + "/talk").json();
        assertThat(talk.path("resident").path("friendship").stringValue()).isEqualTo("blocked");
        assertThat(talk.path("items").valueStream().map(i -> i.path("from").stringValue()))
                .containsExactly("notice", "resident", "resident", "notice");
        assertThat(talk.path("items").path(1).path("unsent").booleanValue()).isTrue();
    }

    @Test
    void tellsWhatCannotBeDone() {
        assertThat(act("{\"type\":\"unsend\",\"messageId\":\"1\"}").status()).isEqualTo(409);
        assertThat(act("{\"type\":\"text\",\"text\":\"\"}").status()).isEqualTo(400);
        assertThat(get("/channels/nowhere/residents").status()).isEqualTo(404);
        Answer nobody = get("/channels/" + channelId + "/residents/U0/talk");
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.json().path("detail").stringValue()).contains("U0");
    }

    @Test
    void showsPhotosAndOnlyDownloadsFiles() {
        friend();
        Answer photo = upload("/media", "image/jpeg", JPEG);
        Answer page = upload("/media?name=%E6%82%AA.html", "text/html", "<script>".getBytes(StandardCharsets.UTF_8));
        Answer shown = get(me() + "/media/" + photo.json().path("messageId").stringValue());
        assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(shown.response().body()).isEqualTo(JPEG);
        Answer downloaded = get(me() + "/media/" + page.json().path("messageId").stringValue());
        assertThat(downloaded.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(downloaded.header("Content-Disposition")).startsWith("attachment");
        assertThat(downloaded.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void streamsWhatComes() throws Exception {
        friend();
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpClient browser = HttpClient.newHttpClient();
        var stream = browser.sendAsync(
                HttpRequest.newBuilder(URI.create(root() + me() + "/stream")).build(),
                HttpResponse.BodyHandlers.fromLineSubscriber(new LineCollector(lines)));
        Awaitility.await().until(() -> lines.contains("event:open"));
        call(api.showLoadingAnimation(new ShowLoadingAnimationRequest(friendId(), 20)));
        call(api.pushMessage(null, new PushMessageRequest(friendId(), List.of(new TextMessage("お待たせ")), false, null)));
        Awaitility.await().until(() -> lines.stream().anyMatch(l -> l.startsWith("data:") && l.contains("お待たせ")));
        assertThat(lines.indexOf("event:loading")).isPositive().isLessThan(lines.indexOf("event:item"));
        stream.cancel(true);
    }

    @Test
    void readsAndMovesTheClockOnlyForward() {
        String before = get("/clock").json().path("now").stringValue();
        JsonNode after = post("/clock", "{\"by\":\"PT72H\"}").json();
        assertThat(after.path("now").stringValue())
                .isGreaterThan(before)
                .isEqualTo(clock.now().toString());
        assertThat(post("/clock", "{\"by\":\"-PT1H\"}").status()).isEqualTo(400);
        assertThat(post("/clock", "{\"by\":\"PT9999H\"}").status()).isEqualTo(400);
        assertThat(post("/clock", "{}").status()).isEqualTo(400);
    }

    @Test
    void letsScriptsBreakTheApiAndReadWhatHappened() {
        Answer set =
                send("PUT", "/channels/" + channelId + "/faults", "{\"delayMillis\":0,\"status\":500,\"times\":2}");
        assertThat(set.status()).isEqualTo(204);
        refusal(api.getBotInfo());
        assertThat(send("DELETE", "/channels/" + channelId + "/faults", "").status())
                .isEqualTo(204);
        call(api.getBotInfo());
        assertThat(get("/channels/" + channelId + "/calls")
                        .json()
                        .valueStream()
                        .map(c -> c.path("status").intValue()))
                .containsExactly(500, 200);
        assertThat(send("PUT", "/channels/" + channelId + "/faults", "{\"status\":404}")
                        .status())
                .isEqualTo(400);
        friend();
        assertThat(get("/channels/" + channelId + "/deliveries")
                        .json()
                        .path(0)
                        .path("status")
                        .intValue())
                .isEqualTo(200);
    }

    private String root() {
        return "http://localhost:" + port + "/sandbox/phone";
    }

    private String me() {
        return "/channels/" + channelId + "/residents/" + friendId();
    }

    private Answer act(String event) {
        return post(me() + "/events", event);
    }

    private Answer get(String path) {
        return Http.get(root() + path);
    }

    private Answer post(String path, String body) {
        return send("POST", path, body);
    }

    private Answer send(String method, String path, String body) {
        return Http.send(HttpRequest.newBuilder(URI.create(root() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer upload(String path, String type, byte[] bytes) {
        return Http.send(HttpRequest.newBuilder(URI.create(root() + me() + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }
}
