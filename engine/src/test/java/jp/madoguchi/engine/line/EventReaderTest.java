package jp.madoguchi.engine.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.media.MediaKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EventReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final String AROUND = """
            {"webhookEventId":"01FZ74A0TDDPYRVKNK77XKC3ZR","deliveryContext":{"isRedelivery":false},"timestamp":1692251666727,\
            "source":{"type":"user","userId":"U4af4980629e8c9a1b2c3d4e5f6a7b8c9"},"replyToken":"38ef843bde154d9b91c21320ffd17a0f",\
            "mode":"active",""";

    private final EventReader reader = new EventReader(JsonMapper.builder().build());

    @Test
    void readsTexts() {
        IncomingEvent event = read("""
                "type":"message","message":{"id":"444573844083572737","type":"text","quoteToken":"q3Plxr4AgKd","text":"補助金😀"}}""");
        assertThat(event.key()).isEqualTo("01FZ74A0TDDPYRVKNK77XKC3ZR");
        assertThat(event.type()).isEqualTo("message");
        assertThat(event.user()).isEqualTo("U4af4980629e8c9a1b2c3d4e5f6a7b8c9");
        assertThat(event.ticket()).isNotNull();
        assertThat(event.ticket().token()).isEqualTo("38ef843bde154d9b91c21320ffd17a0f");
        assertThat(event.ticket().received()).isEqualTo(NOW);
        assertThat(event.standby()).isFalse();
        assertThat(event.redelivered()).isFalse();
        assertThat(event.happening()).isEqualTo(new Happening.Turn(new Input.Said("補助金😀"), "444573844083572737"));
    }

    @Test
    void readsTapsAndPickers() {
        assertThat(happening("\"type\":\"postback\",\"postback\":{\"data\":\"a:1\"}}"))
                .isEqualTo(new Happening.Turn(new Input.Tapped("a:1", null), null));
        assertThat(happening(
                        "\"type\":\"postback\",\"postback\":{\"data\":\"d\",\"params\":{\"date\":\"2026-10-01\"}}}"))
                .isEqualTo(new Happening.Turn(new Input.Tapped("d", "2026-10-01"), null));
        assertThat(happening("\"type\":\"postback\",\"postback\":{\"data\":\"d\",\"params\":{\"time\":\"10:30\"}}}"))
                .isEqualTo(new Happening.Turn(new Input.Tapped("d", "10:30"), null));
        assertThat(
                        happening(
                                "\"type\":\"postback\",\"postback\":{\"data\":\"d\",\"params\":{\"datetime\":\"2026-10-01T10:30\"}}}"))
                .isEqualTo(new Happening.Turn(new Input.Tapped("d", "2026-10-01T10:30"), null));
    }

    @Test
    void readsPlaces() {
        assertThat(
                        message(
                                "\"type\":\"location\",\"title\":\"山口市役所\",\"address\":\"山口県山口市亀山町2-1\",\"latitude\":34.178,\"longitude\":131.474"))
                .isEqualTo(new Happening.Turn(new Input.SharedPlace(34.178, 131.474, "山口市役所", "山口県山口市亀山町2-1"), "1"));
        assertThat(message("\"type\":\"location\",\"latitude\":34,\"longitude\":131"))
                .isEqualTo(new Happening.Turn(new Input.SharedPlace(34, 131, null, null), "1"));
    }

    @Test
    void readsPhotosAndFiles() {
        assertThat(message("\"type\":\"image\",\"contentProvider\":{\"type\":\"line\"}"))
                .isEqualTo(new Happening.SentMedia("1", MediaKind.PHOTO, null, 0, true));
        assertThat(
                        message(
                                "\"type\":\"image\",\"contentProvider\":{\"type\":\"external\",\"originalContentUrl\":\"https://example.com/a.jpg\"}"))
                .isEqualTo(new Happening.SentMedia("1", MediaKind.PHOTO, null, 0, false));
        assertThat(message("\"type\":\"file\",\"fileName\":\"../申請書\\u0000.pdf\",\"fileSize\":2138"))
                .isEqualTo(new Happening.SentMedia("1", MediaKind.FILE, "申請書.pdf", 2138, true));
    }

    @Test
    void readsWhatADialogueHasNoUseFor() {
        assertThat(message("\"type\":\"sticker\",\"packageId\":\"446\"")).isEqualTo(other("sticker"));
        assertThat(message("\"type\":\"video\",\"duration\":60000")).isEqualTo(other("video"));
        assertThat(message("\"type\":\"hologram\"")).isEqualTo(other("hologram"));
    }

    @Test
    void readsComingAndGoing() {
        assertThat(happening("\"type\":\"follow\",\"follow\":{\"isUnblocked\":false}}"))
                .isEqualTo(new Happening.Followed());
        assertThat(happening("\"type\":\"unfollow\"}")).isEqualTo(new Happening.Unfollowed());
        IncomingEvent unsend = read("\"type\":\"unsend\",\"unsend\":{\"messageId\":\"325708\"}}");
        assertThat(unsend.happening()).isEqualTo(new Happening.Unsent("325708"));
        assertThat(unsend.message()).isEqualTo("325708");
    }

    @Test
    void keepsEventsOfGroupsWithoutActing() {
        String group = AROUND.replace("\"type\":\"user\"", "\"type\":\"group\",\"groupId\":\"C1\"")
                + "\"type\":\"message\",\"message\":{\"id\":\"1\",\"type\":\"text\",\"text\":\"こんにちは\"}}";
        IncomingEvent event = reader.read(bytes(group), NOW);
        assertThat(event.user()).isNull();
        assertThat(event.happening()).isEqualTo(new Happening.Kept());
        assertThat(event.type()).isEqualTo("message");
    }

    @Test
    void tellsStandbyAndRedelivery() {
        IncomingEvent event = reader.read(
                bytes(AROUND.replace("\"active\"", "\"standby\"").replace("false", "true") + "\"type\":\"unfollow\"}"),
                NOW);
        assertThat(event.standby()).isTrue();
        assertThat(event.redelivered()).isTrue();
    }

    @Test
    void keysEventsWithoutAnIdByWhatTheySay() {
        String event = "{\"type\":\"follow\",\"timestamp\":1,\"source\":{\"type\":\"user\",\"userId\":\"U1\"}%s}";
        String first = reader.read(bytes(event.formatted("")), NOW).key();
        String again = reader.read(bytes(event.formatted(",\"deliveryContext\":{\"isRedelivery\":true}")), NOW)
                .key();
        String other = reader.read(bytes(event.formatted(",\"replyToken\":\"x\"")), NOW)
                .key();
        assertThat(first).startsWith("#").hasSize(65).isEqualTo(again).isNotEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "null",
                "[]",
                "\"x\"",
                "{}",
                "{\"type\":null}",
                "{\"type\":7}",
                "{\"type\":\"message\"}",
                "{\"type\":\"message\",\"source\":null,\"message\":{\"id\":\"1\",\"type\":\"text\",\"text\":\"x\"}}",
                "{\"type\":\"message\",\"source\":{\"type\":\"user\"},\"message\":{\"id\":\"1\",\"type\":\"text\",\"text\":\"x\"}}",
                "{\"type\":\"message\",\"source\":[],\"message\":[]}",
                "{\"type\":\"message\",\"source\":{\"type\":\"user\",\"userId\":\"' or 1=1\"},\"message\":{}}",
                "{\"type\":\"message\",\"source\":{\"type\":\"user\",\"userId\":\"U1\"},\"message\":\"x\"}",
                "{\"type\":\"message\",\"source\":{\"type\":\"user\",\"userId\":\"U1\"},\"message\":{\"id\":1,\"type\":\"text\",\"text\":\"x\"}}",
                "{\"type\":\"message\",\"source\":{\"type\":\"user\",\"userId\":\"U1\"},\"message\":{\"id\":\"1\",\"type\":\"text\",\"text\":7}}",
                "{\"type\":\"message\",\"source\":{\"type\":\"user\",\"userId\":\"U1\"},\"message\":{\"id\":\"1\",\"type\":\"text\",\"text\":\"\\ud800\"}}",
                "{\"type\":\"message\",\"source\":{\"type\":\"user\",\"userId\":\"U1\"},\"message\":{\"id\":\"1\",\"type\":\"text\",\"text\":\"\\udc00\\ud800\"}}",
                "{\"type\":\"message\",\"source\":{\"type\":\"user\",\"userId\":\"U1\"},\"message\":{\"id\":\"1\",\"type\":\"location\",\"latitude\":1e999,\"longitude\":1}}",
                "{\"type\":\"message\",\"source\":{\"type\":\"user\",\"userId\":\"U1\"},\"message\":{\"id\":\"1\",\"type\":\"location\",\"latitude\":91,\"longitude\":1}}",
                "{\"type\":\"postback\",\"source\":{\"type\":\"user\",\"userId\":\"U1\"},\"postback\":{\"data\":{}}}",
                "{\"type\":\"unsend\",\"source\":{\"type\":\"user\",\"userId\":\"U1\"},\"unsend\":{\"messageId\":5}}",
                "{\"type\":\"\\u0000\"}"
            })
    void keepsTheMalformedWithoutActing(String event) {
        IncomingEvent read = reader.read(bytes(event), NOW);
        assertThat(read.happening()).isEqualTo(new Happening.Kept());
        assertThat(read.key()).startsWith("#");
        assertThat(read.type()).matches("[A-Za-z]+");
    }

    @Test
    void keepsTheTooDeepAndTooLong() {
        for (String hostile : new String[] {
            "{\"type\":\"message\",\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}",
            "{\"x\":" + "9".repeat(5000) + "}"
        }) {
            assertThat(reader.read(bytes(hostile), NOW).type()).isEqualTo("unknown");
        }
    }

    @Test
    void dropsTheCharacterDatabasesRefuse() {
        assertThat(message("\"type\":\"text\",\"text\":\"山\\u0000口\""))
                .isEqualTo(new Happening.Turn(new Input.Said("山口"), "1"));
    }

    private static Happening other(String what) {
        return new Happening.Turn(new Input.Other(what), "1");
    }

    private Happening message(String content) {
        return happening("\"type\":\"message\",\"message\":{\"id\":\"1\"," + content + "}}");
    }

    private Happening happening(String rest) {
        return read(rest).happening();
    }

    private IncomingEvent read(String rest) {
        return reader.read(bytes(AROUND + rest), NOW);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
