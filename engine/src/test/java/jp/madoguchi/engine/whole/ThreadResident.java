package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import jp.madoguchi.engine.line.StubLine;
import tools.jackson.databind.JsonNode;

/** A resident on LINE who applies and writes to the city, and what LINE was given for this resident. */
final class ThreadResident {

    private static final AtomicInteger RESIDENTS = new AtomicInteger();

    private final StartedEngine engine;
    private final StubLine line;
    private final String user = "UT" + RESIDENTS.incrementAndGet();
    private int events;

    ThreadResident(StartedEngine engine, StubLine line) {
        this.engine = engine;
        this.line = line;
    }

    String user() {
        return user;
    }

    /** Says something, and tells the id under which it can be taken back. */
    String says(String text) {
        String event = event();
        assertThat(engine.say(StaffApi.CHANNEL, user, event, text).status()).isEqualTo(200);
        return "m-" + event;
    }

    /** Takes a role of a register, by the words that lead to it. */
    ThreadResident registers(String... words) {
        for (String word : words) {
            says(word);
        }
        says("送信する");
        hears("として登録しました");
        return this;
    }

    ThreadResident taps(String data) {
        post("postback", "\"postback\":{\"data\":\"" + data + "\"}");
        return this;
    }

    /** Taps the newest button of that label. */
    ThreadResident tapsLabel(String label) {
        await().atMost(Duration.ofSeconds(15)).until(() -> data(label) != null);
        return taps(data(label));
    }

    void unsends(String message) {
        post("unsend", "\"unsend\":{\"messageId\":\"" + message + "\"}");
    }

    private void post(String type, String rest) {
        assertThat(engine.event(StaffApi.CHANNEL, user, event(), type, rest).status())
                .isEqualTo(200);
    }

    private String event() {
        return "ET" + user + "-" + events++;
    }

    /** Waits until LINE was given that text for this resident. */
    ThreadResident hears(String... texts) {
        for (String text : texts) {
            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> assertThat(heard()).contains(text));
        }
        return this;
    }

    /** All LINE was given for this resident, in the order it came. */
    String heard() {
        return requests().stream()
                .map(r -> r.json().path("messages").toString())
                .collect(Collectors.joining("\n"));
    }

    long times(String text) {
        return requests().stream()
                .filter(r -> r.json().path("messages").toString().contains(text))
                .count();
    }

    private List<StubLine.Request> requests() {
        synchronized (line.requests) {
            return line.requests.stream().filter(this::mine).toList();
        }
    }

    private boolean mine(StubLine.Request request) {
        return request.reply()
                ? request.json().path("replyToken").asString("").startsWith("token-ET" + user + "-")
                : request.json().path("to").asString("").equals(user);
    }

    private String data(String label) {
        String found = null;
        for (StubLine.Request request : requests()) {
            for (JsonNode action : request.json().findParents("data")) {
                if (action.path("label").asString("").equals(label)) {
                    found = action.path("data").asString();
                }
            }
        }
        return found;
    }

    /** Applies from the first word to the last; tells the case's number. */
    String applies() {
        long before = times("を受け付けました");
        says("試験");
        says("山口 花子");
        says("相談");
        says("送信する");
        await().atMost(Duration.ofSeconds(15)).until(() -> times("を受け付けました") > before);
        String heard = heard();
        int at = heard.indexOf("受付番号: ", heard.lastIndexOf("を受け付けました")) + "受付番号: ".length();
        return heard.substring(at, at + "2026-000001".length());
    }
}
