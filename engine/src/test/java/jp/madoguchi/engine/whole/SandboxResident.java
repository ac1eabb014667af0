package jp.madoguchi.engine.whole;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A resident of the demo city with the sandbox's phone in hand. */
final class SandboxResident {

    private static final String CHANNEL = "/sandbox/phone/channels/sandbox/residents";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StartedEngine engine;
    private final String path;
    private int heard;

    SandboxResident(StartedEngine engine, String name) {
        this.engine = engine;
        this.path = CHANNEL + "/"
                + post(CHANNEL, JSON.writeValueAsString(new Named(name)))
                        .json()
                        .path("userId")
                        .asString();
    }

    private record Named(String name) {}

    private record Text(String type, String text) {}

    /** Says it, and waits until the city has answered with what is expected. */
    void says(String text, String expected) {
        heard = items();
        post(path + "/events", JSON.writeValueAsString(new Text("text", text)));
        hears(expected);
    }

    void sendsPhoto(byte[] photo, String expected) {
        heard = items();
        engine.send(engine.request("POST", path + "/media", photo).header("Content-Type", "image/jpeg"));
        hears(expected);
    }

    /** Waits for words of the city that came after what was said last. */
    void hears(String expected) {
        await("the city to say " + expected)
                .atMost(PATIENCE)
                .untilAsserted(() -> Assertions.assertThat(since()).contains(expected));
    }

    private int items() {
        return talk().size();
    }

    String since() {
        StringBuilder said = new StringBuilder();
        JsonNode items = talk();
        for (int i = heard; i < items.size(); i++) {
            if (items.path(i).path("from").asString().equals("city")) {
                said.append(items.path(i).path("message"));
            }
        }
        return said.toString();
    }

    private JsonNode talk() {
        return engine.send(engine.request("GET", path + "/talk", new byte[0]))
                .json()
                .path("items");
    }

    private StartedEngine.Answer post(String to, String json) {
        return engine.send(engine.request("POST", to, json.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "application/json"));
    }
}
