package jp.madoguchi.definitions.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.Map;
import jp.madoguchi.definitions.feel.Expressions;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.feel.Scope;
import jp.madoguchi.definitions.packages.Problem;
import jp.madoguchi.definitions.text.Texts;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    private static final Scope SCOPE = Scope.empty().with("case", FeelType.context(Map.of("number", FeelType.STRING)));

    private final Placeholders placeholders = new Placeholders(new FeelChecker(), new Expressions());

    @Test
    void findsNothingInAGoodText() {
        assertThat(placeholders.check(
                        "messages/accepted.json", "/text", 3, Texts.of("受付番号は {{ case.number }} です"), SCOPE))
                .isEmpty();
    }

    @Test
    void findsProblemsInEveryLanguage() {
        Texts texts = new Texts(Map.of("ja", "番号 {{ caes.number }}", "en", "Number {{ case.number"));

        assertThat(placeholders.check("messages/accepted.json", "/text", 3, texts, SCOPE))
                .hasSize(2)
                .allSatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo("messages/accepted.json");
                    assertThat(problem.pointer()).isEqualTo("/text");
                    assertThat(problem.line()).isEqualTo(3);
                })
                .extracting(Problem::ja)
                .anyMatch(ja -> ja.contains("caes"))
                .anyMatch(ja -> ja.contains("}} がありません"));
    }

    @Test
    void fillsTheTextOfTheLanguage() {
        Texts texts = new Texts(Map.of("ja", "番号 {{ case.number }}", "en", "Number {{ case.number }}"));

        assertThat(placeholders.fill(
                        texts,
                        "en",
                        Map.of("case", Map.of("number", "2026-000123")),
                        ZonedDateTime.parse("2026-11-20T10:00:00+09:00[Asia/Tokyo]")))
                .isEqualTo("Number 2026-000123");
    }
}
