package jp.madoguchi.engine.line.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @ParameterizedTest
    @CsvSource({
        "山口花子, 4",
        "👨‍👩‍👧‍👦, 1",
        "🇯🇵🇯🇵, 2",
        "👍🏽, 1",
        "葛󠄀城市, 3",
        "が, 1",
        "ｶﾞ, 1",
        "1️⃣番, 2",
        "𠮷野家, 3",
        "'', 0",
        "abc, 3"
    })
    void countsCharactersAsPeopleSeeThem(String text, int count) {
        assertThat(Graphemes.count(text)).isEqualTo(count);
    }

    @Test
    void cutsLabelsBetweenCharacters() {
        assertThat(Graphemes.cut("あ".repeat(20), 20)).isEqualTo("あ".repeat(20));
        assertThat(Graphemes.cut("あ".repeat(21), 20)).isEqualTo("あ".repeat(19) + "…");
        assertThat(Graphemes.cut(FAMILY.repeat(20), 20)).isEqualTo(FAMILY.repeat(20));
        assertThat(Graphemes.cut(FAMILY.repeat(21), 20)).isEqualTo(FAMILY.repeat(19) + "…");
    }

    @Test
    void leavesATextOfExactly5000UnitsWhole() {
        String exact = "あ".repeat(4998) + "😀";
        assertThat(exact).hasSize(5000);
        assertThat(Prose.split(exact, Prose.MESSAGE)).containsExactly(exact);
    }

    @Test
    void tearsNoCharacterWhenItMustCut() {
        String text = "あ".repeat(4999) + "😀い";
        assertThat(Prose.split(text, Prose.MESSAGE)).containsExactly("あ".repeat(4999), "😀い");
        String families = FAMILY.repeat(1000);
        List<String> parts = Prose.split(families, Prose.MESSAGE);
        assertThat(String.join("", parts)).isEqualTo(families);
        assertThat(parts).allSatisfy(p -> {
            assertThat(p.length()).isLessThanOrEqualTo(5000);
            assertThat(p.length() % FAMILY.length()).isZero();
        });
    }

    @Test
    void cutsAtLineEndsRatherThanSentencesRatherThanAnywhere() {
        String lines = "一行目。\n" + "い".repeat(3000) + "\n" + "う。".repeat(1500);
        assertThat(Prose.split(lines, Prose.MESSAGE)).containsExactly("一行目。\n" + "い".repeat(3000), "う。".repeat(1500));
        String sentences = "え".repeat(3000) + "。" + "お".repeat(3000);
        assertThat(Prose.split(sentences, Prose.MESSAGE)).containsExactly("え".repeat(3000) + "。", "お".repeat(3000));
    }

    @Test
    void givesNoBlankParts() {
        assertThat(Prose.split("", 5000)).isEmpty();
        assertThat(Prose.split(" \n　", 5000)).isEmpty();
        assertThat(Prose.split("あ" + "\n".repeat(6000) + "い", 5000)).containsExactly("あ", "い");
    }

    @Test
    void survivesOneEndlessCharacter() {
        String zalgo = "e" + "\u0301".repeat(12_000);
        List<String> parts = Prose.split(zalgo, 5000);
        assertThat(String.join("", parts)).isEqualTo(zalgo);
        assertThat(parts).allSatisfy(p -> assertThat(p.length()).isBetween(1, 5000));
    }

    @Test
    void replacesWhatIsNoCharacter() {
        assertThat(Prose.clean("山\ud842口\u0000\r\n𠮷\t\udfb7")).isEqualTo("山\ufffd口\n𠮷\t\ufffd");
        String fine = "山口\n花子";
        assertThat(Prose.clean(fine)).isSameAs(fine);
    }
}
