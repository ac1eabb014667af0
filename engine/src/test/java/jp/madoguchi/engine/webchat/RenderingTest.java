package jp.madoguchi.engine.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.dialogue.Reply.Action;
import jp.madoguchi.engine.webchat.Rendering.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {

    private static final Action BACK = new Action("戻る", "back");
    private static final Action SKIP = new Action("スキップ", "skip");

    @Test
    void everyKindOfReplyBecomesALine() {
        Action pick = new Action("日付を選ぶ", "d");
        List<Reply> replies = List.of(
                new Reply.Text("文", List.of()),
                new Reply.Choices("選択", List.of(BACK), List.of()),
                new Reply.AskDate("いつ", "date", pick, null, "2026-04-01", null, List.of()),
                new Reply.AskPlace("どこ", List.of()),
                new Reply.AskPhoto("写真", List.of()),
                new Reply.Card("題", "注", List.of(new Reply.Row("名", "値", BACK)), List.of(SKIP), List.of()),
                new Reply.Link("題", "文", "開く", "https://example.jp/d/1"));
        assertThat(Rendering.of(replies))
                .extracting(Rendered::says)
                .containsExactly(
                        new Says.Text("文"),
                        new Says.Choices("選択", List.of(BACK)),
                        new Says.Pick("いつ", "date", "日付を選ぶ", "d", null, "2026-04-01", null),
                        new Says.Place("どこ"),
                        new Says.Photo("写真"),
                        new Says.Card("題", "注", List.of(new Reply.Row("名", "値", BACK)), List.of(SKIP)),
                        new Says.Link("題", "文", "開く", "https://example.jp/d/1"));
    }

    @Test
    void whatIsOfferedAtTheKeyboardIsOfferedOnceAndWithTheLastLine() {
        List<Rendered> lines = Rendering.of(List.of(
                new Reply.Text("一", List.of(BACK)),
                new Reply.AskPhoto("二", List.of(SKIP, BACK)),
                new Reply.Text("三", List.of())));
        assertThat(lines).extracting(Rendered::quick).containsExactly(List.of(), List.of(), List.of(BACK, SKIP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//example.jp", "https://a b"})
    void anAddressThatABrowserShouldNotFollowIsShownAsWords(String address) {
        assertThat(Rendering.of(List.of(new Reply.Link("題", "文", "開く", address))))
                .extracting(Rendered::says)
                .containsExactly(new Says.Text("題\n文\n開く\n" + address));
    }
}
