package jp.madoguchi.definitions.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.definitions.docs.Manual;
import jp.madoguchi.definitions.registers.RegisterRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of {@code docs/feel.md} gives what stands beside it. */
class FeelManualTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-20T10:00:00+09:00[Asia/Tokyo]");

    private static final Map<String, Object> ANSWERS = Map.of(
            "starts", LocalDateTime.of(2026, 11, 20, 13, 0),
            "bought", LocalDate.of(2026, 10, 1),
            "price", 30_000,
            "type", "other",
            "areas", List.of("flood"),
            "receipt", List.of(Map.of("type", "image/jpeg", "size", 1, "name", "a.jpg")),
            "members", List.of(Map.of("age", 8), Map.of("age", 40)));

    private final Manual manual = Manual.read("feel.md");
    private final Expressions expressions = new Expressions();

    private List<List<String>> functions() {
        return manual.table("私たちの関数");
    }

    @TestFactory
    Stream<DynamicTest> everyExampleGivesTheResultBesideIt() {
        return functions().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.get(3),
                        () -> assertThat(FeelRegisters.with(
                                        new OneRow(),
                                        () -> expressions.evaluate(new Feel(Manual.code(row.get(3))), ANSWERS, NOW)))
                                .hasToString(row.get(4))));
    }

    @Test
    void everyExampleUsesTheFunctionOfItsRow() {
        assertThat(functions())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(3)).contains(name(row) + "("));
    }

    @Test
    void listsExactlyOurFunctions() {
        assertThat(functions().stream().map(FeelManualTest::name))
                .containsExactlyInAnyOrderElementsOf(new FeelFunctions().getFunctionNames());
    }

    @Test
    void takesAsManyArgumentsAsTheTableSays() {
        assertThat(functions()).allSatisfy(row -> {
            String call = Manual.code(row.get(0));
            String inside = call.substring(call.indexOf('(') + 1, call.length() - 1);
            int documented = inside.isEmpty() ? 0 : inside.split(",").length;
            assertThat(new FeelFunctions().resolveFunctions(name(row)))
                    .as(call)
                    .anySatisfy(function -> assertThat(function.getParams()).hasSize(documented));
        });
    }

    /** The register of the examples. */
    private static final class OneRow implements RegisterRows {
        @Override
        public Optional<Map<String, @Nullable Object>> row(
                String register, Map<String, ? extends @Nullable Object> where) {
            return "1".equals(where.get("notice"))
                    ? Optional.of(Map.of("name", "山口 花子", "amount", 50_000))
                    : Optional.empty();
        }

        @Override
        public long count(String register, Map<String, ? extends @Nullable Object> where) {
            return 1;
        }
    }

    private static String name(List<String> row) {
        String call = Manual.code(row.get(0));
        return call.substring(0, call.indexOf('('));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfTheIntroductionCanBeEvaluated() {
        List<String> examples = manual.text()
                .lines()
                .dropWhile(line -> !line.equals("```"))
                // The fence itself.
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .toList();
        assertThat(examples).isNotEmpty();
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(
                        example,
                        () -> assertThat(expressions.evaluate(new Feel(example), ANSWERS, NOW))
                                .isNotNull()));
    }

    @Test
    void tellsTheLimits() {
        assertThat(manual.text())
                .contains("%,d 文字".formatted(Limits.MAX_LENGTH))
                .contains("%,d characters".formatted(Limits.MAX_LENGTH))
                .contains(Limits.MAX_TOKENS + " 語")
                .contains(Limits.MAX_LEVELS + " 段")
                .contains(Limits.MAX_CHAIN + " 項");
    }
}
