package jp.madoguchi.definitions.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions of strangers: whatever their shape, they are answered soon. Repeat a run with {@code -Dfuzz.seed=…}. */
class LimitsTest {

    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 150);
    private static final Duration SOON = Duration.ofSeconds(1); // of the processor's time: the machine may be busy
    private static final Duration NEVER = Duration.ofSeconds(30);
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-20T10:00:00+09:00[Asia/Tokyo]");

    /** All ways to go a level deeper: what begins it, and what ends it. */
    private static final List<String[]> WAYS_DOWN = List.of(
            way("(", ")"),
            way("[", "]"),
            way("{a:", "}"),
            way("f(", ")"),
            way("f(a:", ")"),
            way("not(", ")"),
            way("if ", " then 1 else 2"),
            way("if a then ", " else 2"),
            way("if a then 1 else ", ""),
            way("for x in y return ", ""),
            way("for x in ", " return 1"),
            way("for x in y, z in ", " return 1"),
            way("some x in y satisfies ", ""),
            way("every x in [", "] satisfies x"),
            way("function(x) ", ""),
            way("-", ""),
            way("a[", "]"),
            way("x in (", ")"),
            way("x in ([1,", "])"),
            way("x in ", ""),
            way("[", "..2]"),
            way("]", "..2["),
            way("(", "..2)"),
            way("[", "..2)"),
            way("(", ") instance of number"),
            way("(1 < ", ")"),
            way("(2 ** ", ")"),
            way("a between ", " and 2"),
            way("a and (", ") or b"),
            way("@\"x\" = (", ")"));

    private static final List<String> INNERMOST =
            List.of("1", "a b c", "1 !", "", "1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1", "a+a+a+a+a+a+a+a+a", "\"((((\"");

    private final FeelChecker checker = new FeelChecker();
    private final Expressions expressions = new Expressions();

    private static String[] way(String down, String up) {
        return new String[] {down, up};
    }

    @TestFactory
    List<DynamicTest> answersSoonWhateverIsNested() {
        System.out.println("fuzz seed " + SEED);
        List<DynamicTest> tests = new ArrayList<>();
        for (String[] way : WAYS_DOWN) {
            tests.add(DynamicTest.dynamicTest(way[0] + "…" + way[1], () -> {
                for (int levels : new int[] {4, 6, 8, 10, 11, 12, 13, 24, 100, 100_000}) {
                    String down = way[0].repeat(levels);
                    String up = way[1].repeat(levels);
                    answersSoon(down + "1" + up);
                    answersSoon(down + "1 !" + up);
                    answersSoon(down + "1" + up + " !");
                    answersSoon(down + "1,".repeat(200) + "1");
                }
            }));
        }
        tests.add(DynamicTest.dynamicTest("mixed, seed " + SEED, () -> {
            for (int round = 0; round < ROUNDS; round++) {
                answersSoon(mixed(new Random(SEED + round)));
            }
        }));
        return tests;
    }

    private static String mixed(Random random) {
        List<String[]> few = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> any(WAYS_DOWN, random))
                .toList();
        StringBuilder expression = new StringBuilder();
        List<String> ends = new ArrayList<>();
        for (int i = 2 + random.nextInt(14); i > 0; i--) {
            String[] way = any(few, random);
            expression.append(way[0]);
            ends.add(way[1]);
        }
        Collections.reverse(ends);
        expression.append(any(INNERMOST, random)).append(random.nextInt(4) == 0 ? "" : String.join("", ends));
        return expression.append(random.nextBoolean() ? "" : " !").toString();
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private void answersSoon(String expression) {
        Feel feel = new Feel(expression);
        long nanos = assertTimeoutPreemptively(
                NEVER,
                () -> {
                    long started = CPU.getCurrentThreadCpuTime();
                    checker.check(feel, Scope.empty(), FeelType.ANY);
                    checker.checkTests(feel, Scope.empty(), FeelType.ANY);
                    return CPU.getCurrentThreadCpuTime() - started;
                },
                () -> "seed " + SEED + ": " + expression);
        assertThat(Duration.ofNanos(nanos))
                .as("seed " + SEED + ": " + expression)
                .isLessThan(SOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1+",
                "1 - ",
                "2 ** ",
                "a and ",
                "a or ",
                "a = ",
                "a < ",
                "x in ",
                "\"文\" + ",
                "a.",
                "a[1].",
                "- ",
                "1,",
                "f().",
                "a between 1 and ",
                "if a then 1 else ",
                "for x in y return ",
                "function(x) ",
                "[",
                "(",
                "{a:",
                "\"",
                "`",
                "/*",
                "//"
            })
    void refusesAHundredThousandOfAKind(String term) {
        Feel feel = new Feel(term.repeat(100_000) + "1");

        assertThat(checker.check(feel, Scope.empty(), FeelType.ANY))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.ja()).contains("長すぎます").hasSizeLessThan(400);
                    assertThat(finding.en()).contains("too long").hasSizeLessThan(500);
                });
        assertThatThrownBy(() -> expressions.evaluate(feel, Map.of(), NOW))
                .isInstanceOf(FeelFailed.class)
                .message()
                .hasSizeLessThan(1000);
        assertThatThrownBy(() -> expressions.matches(feel, 1, Map.of(), NOW)).isInstanceOf(FeelFailed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1+",
                "2 ** ",
                "a and ",
                "x in ",
                "\"文\" + ",
                "a[1].",
                "- ",
                "if a then ",
                "function(x) ",
                "a.",
                "1,",
                "a ",
                ". "
            })
    void staysOnASmallStack(String term) throws InterruptedException {
        List<Throwable> broken = Collections.synchronizedList(new ArrayList<>());
        Runnable work = () -> IntStream.of(100, 140, 160, 200, 249, 499, 600)
                .mapToObj(times -> new Feel(term.repeat(times) + "1"))
                .forEach(feel -> {
                    checker.check(feel, Scope.empty(), FeelType.ANY);
                    checker.typeOf(feel, Scope.empty());
                    checker.names(feel);
                });
        Thread small = new Thread(null, work, "small stack", 512 * 1024);
        small.setUncaughtExceptionHandler((thread, thrown) -> broken.add(thrown));

        small.start();
        small.join();

        assertThat(broken).isEmpty();
    }

    @Test
    void evaluatesTheLongestChainItLetsPass() {
        Feel longest = new Feel("1+".repeat(Limits.MAX_CHAIN - 1) + "1");
        Feel tooLong = new Feel("1+".repeat(Limits.MAX_CHAIN) + "1");

        assertThat(checker.check(longest, Scope.empty(), FeelType.NUMBER)).isEmpty();
        assertThat(expressions.evaluate(longest, Map.of(), NOW)).isEqualTo(Limits.MAX_CHAIN);
        assertThat(checker.check(tooLong, Scope.empty(), FeelType.NUMBER))
                .extracting(Finding::ja)
                .singleElement()
                .asString()
                .contains("150 項まで");
    }

    @Test
    void letsALongFlatListPass() {
        String wards = IntStream.range(0, 200).mapToObj(i -> "\"w" + i + "\"").collect(Collectors.joining(", "));

        assertThat(expressions.evaluate(new Feel("ward in [" + wards + "]"), Map.of("ward", "w199"), NOW))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"((((((((((((((((((((\" = \"[[[[[[[[[[[[[[[[[[[\"",
                "\"\\\"((((((((((((((((((((\" = \"a\"",
                "1 /* (((((((((((((((((((((( */ = 1 // ((((((((((((((((((((((((((",
                "[if a then 1 else 2, if a then 1 else 2, if a then 1 else 2, if a then 1 else 2, if a then 1 else 2, if a then 1"
                        + " else 2, if a then 1 else 2, if a then 1 else 2, if a then 1 else 2, if a then 1 else 2, if a then 1 else"
                        + " 2, if a then 1 else 2, if a then 1 else 2, if a then 1 else 2] != null",
                "((((((((((((a))))))))))))",
                "1 - 2 - 3 - 4 - 5 - 6 - 7 - 8 - 9 - 10 - 11 - 12 - 13 - 14 - 15 < 0",
            })
    void countsNeitherTextsNorCommentsNorWhatStandsSideBySide(String expression) {
        assertThat(checker.check(new Feel(expression), Scope.empty().with("a", FeelType.BOOLEAN), FeelType.BOOLEAN))
                .isEmpty();
    }

    @Test
    void namesThePlaceThatIsTooDeep() {
        assertThat(checker.check(
                        new Feel("price > " + "(".repeat(13) + "1" + ")".repeat(13)), Scope.empty(), FeelType.ANY))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.ja()).contains("21 文字目「(1)").contains("12 段まで");
                    assertThat(finding.en()).contains("at character 21 (\"(1)").contains("12 levels");
                });
    }

    @Test
    void doesNotLoseCountBetweenRangesAndBrackets() {
        assertThat(levels("([1..2) = ([1..2) = ([1..2) = (")).isGreaterThanOrEqualTo(4);
        assertThat(levels("(](](](](]")).isGreaterThanOrEqualTo(10);
        assertThat(levels("x in (x in (x in (")).isGreaterThanOrEqualTo(6);
        assertThat(levels("- - - - 1")).isZero();
        assertThat(levels("- - - -")).isEqualTo(4);
        assertThat(levels("for x in y, z in for x in y, z in")).isEqualTo(2);
    }

    private static int levels(String expression) {
        Tokens tokens = new Tokens(expression);
        Levels levels = new Levels();
        int level = 0;
        while (tokens.next()) {
            level = levels.take(tokens.token());
        }
        return level;
    }
}
