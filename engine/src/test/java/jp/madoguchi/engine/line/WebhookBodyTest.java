package jp.madoguchi.engine.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookBodyTest {

    @Test
    void cutsEventsOutByteForByte() {
        assertThat(
                        events(
                                "{\"destination\":\"U1\", \"events\" : [ {\"type\":\"message\",\"text\":\"山口 😀\"} ,\n{ \"a\" : [1,{}] }], \"x\":{}}"))
                .containsExactly("{\"type\":\"message\",\"text\":\"山口 😀\"}", "{ \"a\" : [1,{}] }");
        assertThat(events("{\"events\":[]}")).isEmpty();
    }

    @Test
    void keepsEventsThatAreNoObjects() {
        assertThat(events("{\"events\":[1, \"二\",null,[3],true,-1.5e9]}"))
                .containsExactly("1", "\"二\"", "null", "[3]", "true", "-1.5e9");
    }

    @Test
    void cutsOutDeepNestingLongNumbersAndLongNames() {
        String deep = "[".repeat(200_000) + "]".repeat(200_000);
        String number = "9".repeat(100_000);
        String name = "{\"" + "あ".repeat(60_000) + "\":1}";
        assertThat(events("{\"x\":" + deep + ",\"events\":[" + deep + ',' + number + ',' + name + "]}"))
                .containsExactly(deep, number, name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "not JSON",
                "[]",
                "\"events\"",
                "null",
                "{",
                "{}",
                "{\"events\":{}}",
                "{\"events\":null}",
                "{\"events\":[}",
                "{\"events\":[{]}",
                "{\"events\":[]} x",
                "{\"events\":[]}{}",
                "{\"events\":[],}",
                "{'events':[]}",
                "{\"events\":[NaN]}",
                "{\"events\":[\"\u0001\"]}"
            })
    void refusesWhatIsNoWebhook(String body) {
        assertThatThrownBy(() -> events(body)).isInstanceOf(WebhookBody.NotAWebhook.class);
    }

    @Test
    void refusesOtherEncodings() {
        byte[] utf16 = "{\"events\":[{}]}".getBytes(StandardCharsets.UTF_16BE);
        assertThatThrownBy(() -> WebhookBody.events(utf16)).isInstanceOf(WebhookBody.NotAWebhook.class);
        byte[] broken = {'{', '"', 'e', (byte) 0xff, '"', ':', '1', '}'};
        assertThatThrownBy(() -> WebhookBody.events(broken)).isInstanceOf(WebhookBody.NotAWebhook.class);
    }

    private static List<String> events(String body) {
        return WebhookBody.events(body.getBytes(StandardCharsets.UTF_8)).stream()
                .map(e -> new String(e, StandardCharsets.UTF_8))
                .toList();
    }
}
