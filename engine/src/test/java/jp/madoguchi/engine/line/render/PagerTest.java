package jp.madoguchi.engine.line.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.madoguchi.engine.dialogue.Reply;
import org.junit.jupiter.api.Test;

class PagerTest {

    @Test
    void pagesNothingThatFits() {
        assertThat(Renderer.render(List.of(text(13)), "ja").paged()).isNull();
        assertThat(Renderer.render(List.of(choices(120)), "ja").paged()).isNull();
        assertThat(Renderer.render(List.of(text(14)), "ja").paged()).isEqualTo(text(14));
        assertThat(Renderer.render(List.of(choices(121)), "ja").paged()).isEqualTo(choices(121));
    }

    @Test
    void showsEveryActionOnceGoingForth() {
        for (int count : new int[] {14, 22, 23, 24, 40, 100}) {
            assertThat(walk(text(count))).as("%s", count).containsExactlyElementsOf(labels(count));
        }
        for (int count : new int[] {121, 236, 237, 500}) {
            assertThat(walk(choices(count))).as("%s", count).containsExactlyElementsOf(labels(count));
        }
    }

    @Test
    void goesBackToWhereItCameFrom() {
        Reply offered = text(40);
        Reply first = Pager.first(offered, Words.in("ja"));
        Reply second = Pager.turn(offered, last(first).data(), "ja").orElseThrow();
        Reply.Action back = shown(second).get(0);
        assertThat(back.label()).isEqualTo("◀前へ");
        assertThat(shown(Pager.turn(offered, back.data(), "ja").orElseThrow())).isEqualTo(shown(first));
    }

    @Test
    void everyPageFitsIntoOneMessagesQuickReplies() {
        Reply offered = new Reply.AskPhoto("写真", actions(50));
        Reply page = Pager.first(offered, Words.in("ja"));
        assertThat(page).isInstanceOf(Reply.AskPhoto.class);
        assertThat(shown(page)).hasSizeLessThanOrEqualTo(11);
        while (last(page).label().equals("次へ▶")) {
            page = Pager.turn(offered, last(page).data(), "ja").orElseThrow();
            assertThat(shown(page)).hasSizeLessThanOrEqualTo(13);
            assertThat(Renderer.render(List.of(page), "ja").paged()).isNull();
        }
    }

    @Test
    void refusesTapsOnAnOlderList() {
        String data = last(Pager.first(text(40), Words.in("ja"))).data();
        assertThat(Pager.turns(data)).isTrue();
        assertThat(Pager.turn(text(41), data, "ja")).isEmpty();
        assertThat(Pager.turns("answer:1")).isFalse();
        assertThat(Pager.turn(text(40), "line:page:x", "ja")).isEmpty();
        assertThat(Pager.turn(text(40), data.replaceFirst("page:\\d+", "page:999999"), "ja"))
                .isPresent();
    }

    private static List<String> walk(Reply offered) {
        List<String> seen = new ArrayList<>();
        Optional<Reply> page = Optional.of(Pager.first(offered, Words.in("ja")));
        for (int pages = 0; page.isPresent() && pages < 60; pages++) {
            List<Reply.Action> shown = shown(page.get());
            shown.stream()
                    .map(Reply.Action::label)
                    .filter(l -> !l.contains("▶") && !l.contains("◀"))
                    .forEach(seen::add);
            Reply.Action last = shown.get(shown.size() - 1);
            page = last.label().equals("次へ▶") ? Pager.turn(offered, last.data(), "ja") : Optional.empty();
        }
        return seen;
    }

    private static Reply.Action last(Reply page) {
        return shown(page).get(shown(page).size() - 1);
    }

    private static List<Reply.Action> shown(Reply page) {
        return page instanceof Reply.Choices choices ? choices.options() : page.quick();
    }

    private static Reply text(int quick) {
        return new Reply.Text("地区を選んでください", actions(quick));
    }

    private static Reply choices(int options) {
        return new Reply.Choices("地区を選んでください", actions(options), List.of());
    }

    private static List<Reply.Action> actions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Reply.Action("地区" + i, "d" + i))
                .toList();
    }

    private static List<String> labels(int count) {
        return IntStream.range(0, count).mapToObj(i -> "地区" + i).toList();
    }
}
