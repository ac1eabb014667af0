package jp.madoguchi.engine.line.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.madoguchi.engine.dialogue.Reply;
import org.junit.jupiter.api.Test;

class RendererTest {

    private static final String FAMILY = "👨‍👩‍👧‍👦";
    private static final List<Reply.Action> NONE = List.of();
    private static final List<Reply.Action> BACK = actions("戻る", 1);

    @Test
    void saysTextsWithQuickRepliesOnTheLastMessageOnly() {
        List<JsonNode> messages = render(new Reply.Text("あ".repeat(5001), BACK), new Reply.Text("お名前は", NONE));
        assertThat(messages).hasSize(3);
        assertThat(messages.get(2).at("/quickReply/items")).hasSize(1);
        JsonNode action = messages.get(2).at("/quickReply/items/0/action");
        assertThat(action.path("type").asText()).isEqualTo("postback");
        assertThat(action.path("label").asText()).isEqualTo("戻る0");
        assertThat(action.path("displayText").asText()).isEqualTo("戻る0");
        assertThat(action.path("data").asText()).isEqualTo("data0");
    }

    @Test
    void saysNothingForEmptyTexts() {
        assertThat(render(new Reply.Text("", NONE), new Reply.Text(" \n", NONE)))
                .isEmpty();
        assertThat(render(new Reply.Text("", BACK))).hasSize(1);
        assertThat(render(new Reply.Text("お名前", NONE), new Reply.Text("", BACK)))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.path("text").asText()).isEqualTo("お名前");
                    assertThat(m.at("/quickReply/items")).hasSize(1);
                });
    }

    @Test
    void showsFewShortChoicesAsATemplate() {
        JsonNode four = only(render(new Reply.Choices("字".repeat(160), actions("選択肢".repeat(6) + "あ", 4), BACK)));
        assertThat(four.path("type").asText()).isEqualTo("template");
        assertThat(four.at("/template/actions")).hasSize(4);
        assertThat(four.at("/quickReply/items")).hasSize(1);
        assertThat(type(new Reply.Choices(FAMILY.repeat(160), actions("はい", 1), NONE)))
                .isEqualTo("template");
    }

    @Test
    void showsMoreOrLongerChoicesAsFlex() {
        assertThat(type(new Reply.Choices("字".repeat(161), actions("はい", 2), NONE)))
                .isEqualTo("flex");
        assertThat(type(new Reply.Choices("字", actions("あ", 5), NONE))).isEqualTo("flex");
        assertThat(type(new Reply.Choices("字", actions("あ".repeat(20), 1), NONE)))
                .isEqualTo("flex");
        JsonNode twelve = only(render(new Reply.Choices("種類", actions("その", 12), NONE)));
        assertThat(twelve.at("/contents/type").asText()).isEqualTo("bubble");
        assertThat(twelve.at("/contents/footer/contents")).hasSize(12);
        List<JsonNode> thirteen = render(new Reply.Choices("種類", actions("その", 13), NONE));
        assertThat(thirteen).hasSize(2);
        assertThat(thirteen.get(1).at("/contents/contents")).hasSize(2);
    }

    @Test
    void showsLongLabelsInFullAndSaysThemInFull() {
        String label = "生ごみ処理機（電動式）を市内の店舗で購入し、領収書がある場合";
        JsonNode message = only(render(new Reply.Choices("どれですか", List.of(new Reply.Action(label, "d")), NONE)));
        JsonNode option = message.at("/contents/footer/contents/0");
        assertThat(option.at("/contents/0/text").asText()).isEqualTo(label);
        assertThat(option.at("/action/displayText").asText()).isEqualTo(label);
        assertThat(option.at("/action/label").asText()).isEqualTo(label);
        String longer = "あ".repeat(41);
        JsonNode cut = only(render(new Reply.Choices("どれ", List.of(new Reply.Action(longer, "d")), NONE)));
        assertThat(cut.at("/contents/footer/contents/0/action/label").asText()).isEqualTo("あ".repeat(39) + "…");
        assertThat(cut.at("/contents/footer/contents/0/contents/0/text").asText())
                .isEqualTo(longer);
    }

    @Test
    void putsAVeryLongQuestionAhead() {
        List<JsonNode> messages = render(new Reply.Choices("説".repeat(6000), actions("はい", 2), NONE));
        assertThat(messages).extracting(m -> m.path("type").asText()).containsExactly("text", "text", "flex");
        assertThat(messages.get(2).path("altText").asText()).hasSize(1500).endsWith("…");
    }

    @Test
    void asksForDatesWithinLinesRange() {
        Reply.Action pick = new Reply.Action("日付を選ぶ", "d:bought");
        JsonNode date =
                only(render(new Reply.AskDate("購入日", "date", pick, "1899-12-31", "1800-01-01", "2200-01-01", BACK)));
        JsonNode action = date.at("/template/actions/0");
        assertThat(action.path("type").asText()).isEqualTo("datetimepicker");
        assertThat(action.path("mode").asText()).isEqualTo("date");
        assertThat(action.path("min").asText()).isEqualTo("1900-01-01");
        assertThat(action.path("max").asText()).isEqualTo("2100-12-31");
        assertThat(action.path("initial").asText()).isEqualTo("1900-01-01");
        JsonNode both = only(render(
                        new Reply.AskDate("予約", "datetime", pick, "2026-10-01T10:30", "2026-10-02T09:00", null, NONE)))
                .at("/template/actions/0");
        assertThat(both.path("initial").asText()).isEqualTo("2026-10-02T09:00");
        assertThat(both.path("max").isNull() || both.path("max").isMissingNode())
                .isTrue();
        JsonNode time = only(render(new Reply.AskDate("時刻", "time", pick, "10:30", "09:00", "17:00", NONE)))
                .at("/template/actions/0");
        assertThat(time.path("initial").asText()).isEqualTo("10:30");
        JsonNode none = only(render(new Reply.AskDate("いつ", "date", pick, "いつか", "2026-10-02", "2026-10-01", NONE)))
                .at("/template/actions/0");
        assertThat(none.hasNonNull("min") || none.hasNonNull("max") || none.hasNonNull("initial"))
                .isFalse();
        assertThat(type(new Reply.AskDate("説".repeat(161), "date", pick, null, null, null, NONE)))
                .isEqualTo("flex");
    }

    @Test
    void asksForPlacesAndPhotosByQuickReply() {
        JsonNode place = only(render(new Reply.AskPlace("場所を送ってください", BACK)));
        assertThat(place.at("/quickReply/items/0/action/type").asText()).isEqualTo("location");
        assertThat(place.at("/quickReply/items/1/action/type").asText()).isEqualTo("postback");
        JsonNode photo = only(render(new Reply.AskPhoto("領収書の写真", actions("その", 20))));
        assertThat(photo.at("/quickReply/items")).hasSize(12);
        assertThat(photo.at("/quickReply/items/0/action/type").asText()).isEqualTo("camera");
        assertThat(photo.at("/quickReply/items/1/action/type").asText()).isEqualTo("cameraRoll");
        assertThat(photo.at("/quickReply/items/11/action/label").asText()).isEqualTo("次へ▶");
    }

    @Test
    void cutsQuickReplyLabelsAtTwentyCharacters() {
        JsonNode message = only(render(new Reply.Text("選", List.of(new Reply.Action(FAMILY.repeat(21), "d")))));
        assertThat(message.at("/quickReply/items/0/action/label").asText()).isEqualTo(FAMILY.repeat(19) + "…");
        assertThat(message.at("/quickReply/items/0/action/displayText").asText())
                .isEqualTo(FAMILY.repeat(21));
    }

    @Test
    void showsCardsWithARowForEachAnswer() {
        List<Reply.Row> rows = List.of(
                new Reply.Row("申請者", "", null),
                new Reply.Row("お名前", "山口 花子", new Reply.Action("修正", "e:name")),
                new Reply.Row("購入金額", "43,000円", new Reply.Action("修正", "e:price")));
        JsonNode card = only(render(new Reply.Card("確認", "この内容でよろしいですか", rows, actions("申請する", 2), BACK)));
        assertThat(card.path("altText").asText()).isEqualTo("確認\nこの内容でよろしいですか");
        assertThat(card.at("/contents/body/contents")).hasSize(5);
        assertThat(card.at("/contents/body/contents/3/contents/0/contents/1/text")
                        .asText())
                .isEqualTo("山口 花子");
        assertThat(card.at("/contents/body/contents/3/contents/1/action/data").asText())
                .isEqualTo("e:name");
        assertThat(card.at("/contents/footer/contents")).hasSize(2);
    }

    @Test
    void splitsBigCardsOverBubblesAndMessages() {
        List<Reply.Row> many = IntStream.range(0, 300)
                .mapToObj(i ->
                        new Reply.Row("項目" + i, "値".repeat(i % 7 == 0 ? 4000 : 30), new Reply.Action("修正", "e" + i)))
                .toList();
        List<JsonNode> messages = render(new Reply.Card("確認", "説".repeat(1500), many, actions("送る", 3), BACK));
        assertThat(messages.size()).isGreaterThan(3);
        String all = messages.toString();
        IntStream.range(0, 300).forEach(i -> assertThat(all).contains("\"e" + i + "\""));
        assertThat(all).contains("送る0");
    }

    @Test
    void showsLinks() {
        JsonNode link = only(render(new Reply.Link("交付決定通知書", "30日間開けます", "開く", "https://example.jp/d/決定?t=1")));
        JsonNode action = link.at("/contents/footer/contents/0/action");
        assertThat(action.path("type").asText()).isEqualTo("uri");
        assertThat(action.path("uri").asText()).isEqualTo("https://example.jp/d/%E6%B1%BA%E5%AE%9A?t=1");
        String exact = "https://example.jp/" + "a".repeat(981);
        assertThat(exact).hasSize(1000);
        render(new Reply.Link("題", "", "開く", exact));
        assertThatThrownBy(() -> render(new Reply.Link("題", "", "開く", exact + "a")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesDataThatIsTooLong() {
        render(new Reply.Text("x", List.of(new Reply.Action("a", "d".repeat(300)))));
        assertThatThrownBy(() -> render(new Reply.Text("x", List.of(new Reply.Action("a", "d".repeat(301))))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("300");
    }

    @Test
    void speaksTheResidentsLanguage() {
        for (String[] expected :
                new String[][] {{"ja", "次へ▶"}, {"ja-easy", "つぎへ▶"}, {"en", "Next ▶"}, {"pt", "Next ▶"}}) {
            Rendering rendering = Renderer.render(List.of(new Reply.Text("x", actions("その", 14))), expected[0]);
            assertThat(Limits.checked(rendering.messages())
                            .get(0)
                            .at("/quickReply/items/11/action/label")
                            .asText())
                    .isEqualTo(expected[1]);
        }
    }

    @Test
    void keepsWithinLimitsWhateverIsSaid() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 1500; i++) {
            List<Reply> replies = new ArrayList<>();
            for (int n = random.nextInt(4); n >= 0; n--) {
                replies.add(reply(random));
            }
            String language = random.nextBoolean() ? "ja" : "en";
            Rendering rendering = Renderer.render(replies, language);
            List<JsonNode> first = Limits.checked(rendering.messages());
            assertThat(Renderer.render(replies, language).messages()).hasSameSizeAs(first);
        }
    }

    private static Reply reply(Random random) {
        List<Reply.Action> quick = randomActions(random, random.nextInt(20));
        return switch (random.nextInt(7)) {
            case 0 -> new Reply.Text(words(random, 9000), quick);
            case 1 -> new Reply.Choices(words(random, 400), randomActions(random, random.nextInt(200)), quick);
            case 2 ->
                new Reply.AskDate(
                        words(random, 300),
                        "date",
                        randomActions(random, 1).get(0),
                        "2026-01-01",
                        null,
                        "2026-12-31",
                        quick);
            case 3 -> new Reply.AskPlace(words(random, 300), quick);
            case 4 -> new Reply.AskPhoto(words(random, 300), quick);
            case 5 ->
                new Reply.Card(
                        words(random, 300),
                        words(random, 1500),
                        IntStream.range(0, random.nextInt(60))
                                .mapToObj(i -> new Reply.Row(
                                        words(random, 100),
                                        words(random, 2000),
                                        random.nextBoolean()
                                                ? randomActions(random, 1).get(0)
                                                : null))
                                .toList(),
                        randomActions(random, random.nextInt(5)),
                        quick);
            default ->
                new Reply.Link(words(random, 100), words(random, 2000), words(random, 60), "https://example.jp/x");
        };
    }

    private static List<Reply.Action> randomActions(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Reply.Action(words(random, 60), "d".repeat(random.nextInt(301))))
                .toList();
    }

    private static String words(Random random, int most) {
        String[] bits = {
            "山口", "花子", "。", "\n", " ", "😀", FAMILY, "が", "𠮷", "ab", "\ud83d", "\u0000", "🇯🇵", "\r\n", "\"\\"
        };
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(10) == 0 ? most : random.nextInt(40);
        while (text.length() < length) {
            text.append(bits[random.nextInt(bits.length)]);
        }
        return text.toString();
    }

    private static List<Reply.Action> actions(String label, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Reply.Action(label + i, "data" + i))
                .toList();
    }

    private static String type(Reply reply) {
        return only(render(reply)).path("type").asText();
    }

    private static JsonNode only(List<JsonNode> messages) {
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    private static List<JsonNode> render(Reply... replies) {
        return Limits.checked(Renderer.render(List.of(replies), "ja").messages());
    }
}
