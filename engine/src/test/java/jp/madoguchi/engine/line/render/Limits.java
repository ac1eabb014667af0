package jp.madoguchi.engine.line.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.bot.jackson.ModelObjectMapper;
import com.linecorp.bot.messaging.model.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** LINE's own checks, over the JSON that would go out. */
final class Limits {

    private static final ObjectMapper JSON = ModelObjectMapper.createNewObjectMapper();

    private Limits() {}

    static List<JsonNode> checked(List<Message> messages) {
        List<JsonNode> all = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            JsonNode message = json(messages.get(i));
            check(message);
            boolean quick = message.hasNonNull("quickReply");
            assertThat(quick && i < messages.size() - 1)
                    .as("quick replies only on the last message")
                    .isFalse();
            all.add(message);
        }
        return all;
    }

    private static JsonNode json(Message message) {
        try {
            String text = JSON.writerFor(Message.class).writeValueAsString(message);
            assertThat(text).doesNotContain("\ufffe");
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static void check(JsonNode message) {
        switch (message.path("type").asText()) {
            case "text" -> {
                assertThat(message.path("text").asText().length()).isBetween(1, 5000);
                assertThat(message.path("text").asText()).isNotBlank();
                wholeCharacters(message.path("text").asText());
            }
            case "template" -> template(message);
            case "flex" -> flex(message);
            default -> throw new AssertionError("no such message: " + message);
        }
        JsonNode items = message.path("quickReply").path("items");
        if (!items.isMissingNode()) {
            assertThat(items.size()).isBetween(1, 13);
            items.forEach(item -> action(item.path("action"), 20, true));
        }
    }

    private static void template(JsonNode message) {
        altText(message);
        JsonNode template = message.path("template");
        assertThat(template.path("type").asText()).isEqualTo("buttons");
        assertThat(template.path("text").asText()).isNotBlank();
        assertThat(Graphemes.count(template.path("text").asText())).isBetween(1, 160);
        assertThat(template.path("actions").size()).isBetween(1, 4);
        template.path("actions").forEach(a -> action(a, 20, false));
    }

    private static void flex(JsonNode message) {
        altText(message);
        JsonNode contents = message.path("contents");
        if (contents.path("type").asText().equals("carousel")) {
            assertThat(bytes(contents)).isLessThanOrEqualTo(50 * 1024);
            assertThat(contents.path("contents").size()).isBetween(1, 12);
            contents.path("contents").forEach(Limits::bubble);
        } else {
            bubble(contents);
        }
    }

    private static void bubble(JsonNode bubble) {
        assertThat(bubble.path("type").asText()).isEqualTo("bubble");
        assertThat(bubble.path("size").asText()).isEqualTo("mega");
        assertThat(bytes(bubble)).isLessThanOrEqualTo(30 * 1024);
        bubble.findValues("action").forEach(a -> action(a, 40, false));
        bubble.findValues("contents").forEach(list -> assertThat(list.size()).isPositive());
        component(bubble.path("body"));
        component(bubble.path("footer"));
    }

    private static void component(JsonNode part) {
        if (part.path("type").asText().equals("text")) {
            assertThat(part.path("text").asText()).isNotBlank();
            wholeCharacters(part.path("text").asText());
        }
        part.path("contents").forEach(Limits::component);
    }

    private static void altText(JsonNode message) {
        assertThat(message.path("altText").asText()).isNotBlank();
        assertThat(message.path("altText").asText().length()).isLessThanOrEqualTo(1500);
    }

    private static void action(JsonNode action, int label, boolean quick) {
        String type = action.path("type").asText();
        assertThat(type).isIn(Set.of("postback", "datetimepicker", "uri", "camera", "cameraRoll", "location"));
        if (Set.of("camera", "cameraRoll", "location").contains(type)) {
            assertThat(quick).as(type + " only in quick replies").isTrue();
        }
        assertThat(Graphemes.count(action.path("label").asText())).isBetween(1, label);
        assertThat(action.path("data").asText().length()).isLessThanOrEqualTo(300);
        assertThat(Graphemes.count(action.path("displayText").asText())).isLessThanOrEqualTo(300);
        assertThat(action.path("uri").asText().length()).isLessThanOrEqualTo(1000);
    }

    private static void wholeCharacters(String text) {
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text))
                .as("no half surrogate pairs")
                .isTrue();
    }

    static int bytes(JsonNode part) {
        return part.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
