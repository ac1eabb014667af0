package jp.madoguchi.engine.dialogue;

import static jp.madoguchi.engine.dialogue.Ask.form;
import static jp.madoguchi.engine.dialogue.Ask.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    @Test
    void everyTextIsThereInAllLanguagesWithTheSamePlaces() {
        Messages.all().forEach((key, texts) -> {
            assertThat(texts.byLanguage()).as(key).containsOnlyKeys("ja", "ja-easy", "en");
            texts.byLanguage()
                    .forEach((language, text) ->
                            assertThat(places(text)).as(key + " in " + language).isSubsetOf(places(texts.in("ja"))));
        });
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Path sources = Path.of("src/main/java/jp/madoguchi/engine/dialogue");
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        Set<String> unused = new TreeSet<>(Messages.all().keySet());
        Matcher literal = Pattern.compile("\"([a-z-]+)\"").matcher(all);
        while (literal.find()) {
            unused.remove(literal.group(1));
        }
        // Put together from a prefix and the name of a format, a kind or a count.
        unused.removeIf(key -> key.startsWith("how-"));
        assertThat(unused).isEmpty();
    }

    @Test
    void speaksTheResidentsLanguage() {
        Scenario.of(form("Pets", yesNo("dog", "Do you have a dog?")))
                .in("en")
                .begins()
                .city("Let's start", "(1/1) Do you have a dog?")
                .says("perhaps")
                .city("Please answer “Yes” or “No”")
                .says("stop")
                .city("Save your answers")
                .taps("Go on")
                .taps("Yes")
                .city("Please check your answers")
                .taps("Send")
                .city("Thank you");
        Scenario.of(form("ペット", yesNo("dog", "いぬは いますか")))
                .in("ja-easy")
                .begins()
                .city("はじめます")
                .taps("はい")
                .taps("おくる");
    }

    @Test
    void otherLanguagesFallBackToJapanese() {
        Scenario.of(form("ペット", yesNo("dog", "犬はいますか")))
                .in("vi")
                .begins()
                .city("始めます")
                .says("戻る")
                .city("戻れません");
    }

    @Test
    void placesInValuesAreNotFilled() {
        assertThat(new Wording("ja").say("comment-on", "title", "{comment}", "comment", "{title}"))
                .isEqualTo("「{comment}」について市からのコメント：{title}");
    }

    @Test
    void aMissingTextIsAMistakeOfOurs() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Wording("ja").say("no-such-text"));
    }
}
