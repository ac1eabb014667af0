package jp.madoguchi.engine.sandbox.line.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MessageRulesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @Test
    void countsTextInUtf16Units() {
        assertThat(refused(text("あ".repeat(5000)))).isEmpty();
        assertThat(refused(text("𠮷".repeat(2500)))).isEmpty();
        assertThat(refused(text("𠮷".repeat(2500) + "a")))
                .containsExactly("messages[0].text: Length must be between 0 and 5000");
    }

    @Test
    void countsLabelsInGraphemes() {
        assertThat(refused(quick(message(FAMILY.repeat(20), "はい")))).isEmpty();
        assertThat(refused(quick(message(FAMILY.repeat(21), "はい"))))
                .containsExactly("messages[0].quickReply.items[0].action.label: Length must be between 0 and 20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void refusesEmptyText(String text) {
        assertThat(refused(text(text))).containsExactly("messages[0].text: May not be empty");
    }

    @Test
    void refusesWhatIsNoMessage() {
        assertThat(refused("{\"type\":\"pdf\"}"))
                .singleElement()
                .asString()
                .startsWith("messages[0].type: Must be one of the following values: [text, ");
        assertThat(refused("\"hello\"")).containsExactly("messages[0]: Must be an object");
        assertThat(MessageRules.check(JSON.readTree("{}")))
                .hasValueSatisfying(refused ->
                        assertThat(refused.details()).containsExactly(new Violation("May not be null", "messages")));
    }

    @Test
    void countsEveryErrorOfTheBody() {
        var refused = MessageRules.check(JSON.readTree("{\"messages\":[{\"type\":\"text\"},{\"type\":\"x\"}]}"));
        assertThat(refused)
                .hasValueSatisfying(r -> assertThat(r.message()).isEqualTo("The request body has 2 error(s)"));
    }

    @Test
    void allowsThirteenQuickReplies() {
        String one = message("はい", "はい");
        assertThat(refused(quick(times(13, one)))).isEmpty();
        assertThat(refused(quick(times(14, one))))
                .containsExactly("messages[0].quickReply.items: Size must be between 1 and 13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"camera", "cameraRoll", "location"})
    void allowsCameraAndPlaceInQuickRepliesOnly(String type) {
        String action = "{\"type\":\"" + type + "\",\"label\":\"送る\"}";
        assertThat(refused(quick(action))).isEmpty();
        assertThat(refused(buttons("種類", action)))
                .singleElement()
                .asString()
                .startsWith("messages[0].template.actions[0].type: Must be one of");
        assertThat(refused(flex("{\"type\":\"button\",\"action\":" + action + "}")))
                .hasSize(1);
    }

    @Test
    void limitsPostbackData() {
        assertThat(refused(quick(postback("x".repeat(300))))).isEmpty();
        assertThat(refused(quick(postback("x".repeat(301)))))
                .containsExactly("messages[0].quickReply.items[0].action.data: Length must be between 0 and 300");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.jp/a?b=%E5%B1%B1, ",
        "tel:083-922-4111, ",
        "line://ti/p/x, ",
        "mailto:a@example.jp, invalid uri scheme",
        "javascript:alert(1), invalid uri scheme",
        "/relative, invalid uri scheme",
        "https://example.jp/山口, invalid uri",
        "https://exa mple.jp/, invalid uri"
    })
    void takesAddressesOfFourSchemesPercentEncoded(String uri, String wrong) {
        String action = "{\"type\":\"uri\",\"label\":\"開く\",\"uri\":\"" + uri + "\"}";
        List<String> expected =
                wrong == null ? List.of() : List.of("messages[0].quickReply.items[0].action.uri: " + wrong);
        assertThat(refused(quick(action))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "date, 2026-04-01, 2026-11-20, true",
        "date, 2026-11-20, 2026-11-20, false",
        "date, 1899-12-31, 2026-11-20, false",
        "date, 2026-04-01, 2101-01-01, false",
        "date, 2026/04/01, 2026-11-20, false",
        "time, 08:30, 17:15, true",
        "time, 8:30, 17:15, false",
        "datetime, 2026-04-01T08:30, 2026-11-20t17:15, true",
        "datetime, 2026-04-01, 2026-11-20T17:15, false",
        "month, 2026-04, 2026-11, false"
    })
    void keepsPickersInTheirRange(String mode, String min, String max, boolean fine) {
        String action =
                "{\"type\":\"datetimepicker\",\"label\":\"選ぶ\",\"data\":\"d\",\"mode\":\"%s\",\"min\":\"%s\",\"max\":\"%s\"}"
                        .formatted(mode, min, max);
        assertThat(refused(quick(action)).isEmpty()).isEqualTo(fine);
    }

    @Test
    void givesButtonsLessRoomBesideATitle() {
        String action = message("はい", "はい");
        assertThat(refused(template(
                        "{\"type\":\"buttons\",\"text\":\"" + "あ".repeat(160) + "\",\"actions\":[" + action + "]}")))
                .isEmpty();
        assertThat(refused(template("{\"type\":\"buttons\",\"title\":\"題\",\"text\":\"" + "あ".repeat(61)
                        + "\",\"actions\":[" + action + "]}")))
                .containsExactly("messages[0].template.text: Length must be between 0 and 60");
        assertThat(refused(buttons("種類", times(5, action))))
                .containsExactly("messages[0].template.actions: Size must be between 1 and 4");
    }

    @Test
    void wantsTwoAnswersInAConfirm() {
        String yes = message("はい", "はい");
        assertThat(refused(
                        template("{\"type\":\"confirm\",\"text\":\"送信しますか\",\"actions\":[" + yes + "," + yes + "]}")))
                .isEmpty();
        assertThat(refused(template("{\"type\":\"confirm\",\"text\":\"送信しますか\",\"actions\":[" + yes + "]}")))
                .containsExactly("messages[0].template.actions: Size must be between 2 and 2");
    }

    @Test
    void wantsAsManyActionsInEveryColumn() {
        String one = "{\"text\":\"一\",\"actions\":[" + message("はい", "はい") + "]}";
        String two = "{\"text\":\"二\",\"actions\":[" + times(2, message("はい", "はい")) + "]}";
        assertThat(refused(template("{\"type\":\"carousel\",\"columns\":[" + one + "," + one + "]}")))
                .isEmpty();
        assertThat(refused(template("{\"type\":\"carousel\",\"columns\":[" + one + "," + two + "]}")))
                .containsExactly("messages[0].template.columns: The number of actions must be the same in all columns");
        assertThat(refused(template("{\"type\":\"carousel\",\"columns\":[" + times(11, one) + "]}")))
                .hasSize(1);
    }

    @Test
    void wantsMediaOverHttpsUnlessOnThisMachine() {
        assertThat(refused(image("https://example.jp/a.jpg"))).isEmpty();
        assertThat(refused(image("http://localhost:8080/a.jpg"))).isEmpty();
        assertThat(refused(image("http://example.jp/a.jpg")))
                .contains("messages[0].originalContentUrl: invalid uri scheme");
    }

    @Test
    void wantsAllOfAPlace() {
        assertThat(refused("{\"type\":\"location\",\"title\":\"市役所\",\"latitude\":91,\"longitude\":131.4}"))
                .containsExactly(
                        "messages[0].address: May not be null", "messages[0].latitude: Must be between -90 and 90");
    }

    @Test
    void limitsAlternativeTextTo1500() {
        String flex = "{\"type\":\"flex\",\"altText\":\"%s\",\"contents\":{\"type\":\"bubble\"}}";
        assertThat(refused(flex.formatted("あ".repeat(1500)))).isEmpty();
        assertThat(refused(flex.formatted("あ".repeat(1501)))).hasSize(1);
    }

    @Test
    void checksPlaceholdersOfTextV2() {
        assertThat(refused("{\"type\":\"textV2\",\"text\":\"{name}様 {{波括弧}}\",\"substitution\":{\"name\":{}}}"))
                .isEmpty();
        assertThat(refused("{\"type\":\"textV2\",\"text\":\"{お名前}様\"}")).hasSize(1);
    }

    @Test
    void speaksOfOneMessageWhenFlexContentsAreWrong() {
        var refused = MessageRules.check(
                JSON.readTree("{\"messages\":[" + text("あ") + "," + flex("{\"type\":\"text\",\"text\":\"\"}") + "]}"));
        assertThat(refused).hasValueSatisfying(r -> {
            assertThat(r.message()).isEqualTo("A message (messages[1]) in the request body is invalid");
            assertThat(r.details()).containsExactly(new Violation("must be non-empty text", "/body/contents/0/text"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'text','text':'あ','wrap':'yes'}|/body/contents/0/wrap: invalid property",
                "{'type':'text','text':'あ','color':'red'}|/body/contents/0/color: invalid property",
                "{'type':'text','text':'あ','size':'huge'}|/body/contents/0/size: invalid property",
                "{'type':'text','text':'あ','bold':true}|/body/contents/0/bold: unknown field",
                "{'type':'box','layout':'diagonal','contents':[]}|/body/contents/0/layout: Must be one of the following values: [horizontal, vertical, baseline]",
                "{'type':'box','layout':'vertical'}|/body/contents/0/contents: must be specified",
                "{'type':'button'}|/body/contents/0/action: May not be null",
                "{'type':'icon','url':'https://a.jp/i.png'}|/body/contents/0/type: Must be one of the following values: [box, button, image, text, separator, filler]",
                "{'type':'image','url':'http://a.jp/i.png'}|/body/contents/0/url: invalid uri scheme",
                "{'type':'separator','margin':'wide'}|/body/contents/0/margin: invalid property",
                "{'type':'text','contents':[{'type':'text','text':'a'}]}|/body/contents/0/contents/0/type: Must be one of the following values: [span]"
            })
    void pointsAtWhatIsWrongInABubble(String component, String expected) {
        assertThat(refused(flex(component.replace('\'', '"')))).containsExactly(expected);
    }

    @Test
    void limitsBubblesTo30KilobytesAndCarouselsTo12OfOneSize() {
        String text = "{\"type\":\"text\",\"text\":\"" + "あ".repeat(1000) + "\"}";
        assertThat(refused(flex(times(9, text)))).isEmpty();
        assertThat(refused(flex(times(11, text)))).singleElement().asString().contains("30 KB");
        String bubble = "{\"type\":\"bubble\",\"size\":\"kilo\"}";
        assertThat(refused(carousel(times(12, bubble)))).isEmpty();
        assertThat(refused(carousel(times(13, bubble)))).containsExactly("/contents: Size must be between 1 and 12");
        assertThat(refused(carousel(bubble + ",{\"type\":\"bubble\"}")))
                .containsExactly("/contents: All bubbles of a carousel must have the same size");
    }

    @Test
    void allowsOneAggregationUnit() {
        String body = "{\"messages\":[" + text("あ") + "],\"customAggregationUnits\":%s}";
        assertThat(MessageRules.check(JSON.readTree(body.formatted("[\"subsidy_2026\"]"))))
                .isEmpty();
        assertThat(MessageRules.check(JSON.readTree(body.formatted("[\"補助金\"]"))))
                .isPresent();
        assertThat(MessageRules.check(JSON.readTree(body.formatted("[\"a\",\"b\"]"))))
                .isPresent();
    }

    private static List<String> refused(String message) {
        return MessageRules.check(JSON.readTree("{\"messages\":[" + message + "]}"))
                .map(refused -> refused.details().stream()
                        .map(v -> v.property() + ": " + v.message())
                        .toList())
                .orElse(List.of());
    }

    private static String text(String text) {
        return JSON.createObjectNode().put("type", "text").put("text", text).toString();
    }

    private static String quick(String actions) {
        String items = JSON.readTree("[" + actions + "]")
                .valueStream()
                .map(action -> "{\"type\":\"action\",\"action\":" + action + "}")
                .collect(Collectors.joining(","));
        return "{\"type\":\"text\",\"text\":\"あ\",\"quickReply\":{\"items\":[" + items + "]}}";
    }

    private static String template(String template) {
        return "{\"type\":\"template\",\"altText\":\"あ\",\"template\":" + template + "}";
    }

    private static String buttons(String text, String actions) {
        return template("{\"type\":\"buttons\",\"text\":\"" + text + "\",\"actions\":[" + actions + "]}");
    }

    private static String image(String url) {
        return "{\"type\":\"image\",\"originalContentUrl\":\"" + url + "\",\"previewImageUrl\":\"" + url + "\"}";
    }

    private static String flex(String components) {
        return "{\"type\":\"flex\",\"altText\":\"あ\",\"contents\":{\"type\":\"bubble\",\"body\":"
                + "{\"type\":\"box\",\"layout\":\"vertical\",\"contents\":[" + components + "]}}}";
    }

    private static String carousel(String bubbles) {
        return "{\"type\":\"flex\",\"altText\":\"あ\",\"contents\":{\"type\":\"carousel\",\"contents\":[" + bubbles
                + "]}}";
    }

    private static String message(String label, String text) {
        return "{\"type\":\"message\",\"label\":\"" + label + "\",\"text\":\"" + text + "\"}";
    }

    private static String postback(String data) {
        return "{\"type\":\"postback\",\"label\":\"戻る\",\"data\":\"" + data + "\"}";
    }

    private static String times(int count, String json) {
        return IntStream.range(0, count).mapToObj(i -> json).collect(Collectors.joining(","));
    }
}
