package jp.madoguchi.definitions.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-20T10:00:00+09:00[Asia/Tokyo]");

    private final Expressions expressions = new Expressions();
    private final Map<String, @Nullable Object> answers = answers();

    private static Map<String, @Nullable Object> answers() {
        Map<String, @Nullable Object> answers = new HashMap<>();
        answers.put("bought", LocalDate.of(2026, 10, 1));
        answers.put("price", 38_500);
        answers.put("type", "other");
        answers.put("agreed", true);
        answers.put("starts", LocalDateTime.of(2026, 11, 20, 9, 0));
        answers.put("opens", LocalTime.of(8, 30));
        answers.put("areas", List.of("flood", "quake"));
        answers.put("member", Map.of("name", "山口 花子", "age", 8));
        answers.put("members", List.of(member("花子", 8, true), member("太郎", 40, false), member("次郎", null, null)));
        answers.put("unanswered", null);
        return answers;
    }

    private static Map<String, @Nullable Object> member(String name, @Nullable Integer age, @Nullable Boolean lives) {
        Map<String, @Nullable Object> member = new HashMap<>();
        member.put("name", name);
        member.put("age", age);
        member.put("lives", lives);
        return member;
    }

    private @Nullable Object value(String expression) {
        return expressions.evaluate(new Feel(expression), answers, NOW);
    }

    @Test
    void evaluatesTheSketchOfTheSubsidyForm() {
        assertThat(value("bought >= fiscal year start(today())")).isEqualTo(true);
        assertThat(value("min(floor(price / 2, -2), 20000)")).isEqualTo(19_200);
        assertThat(value("type = \"other\"")).isEqualTo(true);
        answers.put("price", 41_000);
        assertThat(value("min(floor(price / 2, -2), 20000)")).isEqualTo(20_000);
        answers.put("bought", LocalDate.of(2026, 3, 31));
        assertThat(value("bought >= fiscal year start(today())")).isEqualTo(false);
    }

    @Test
    void givesJavaValues() {
        assertThat(value("1 + 2")).isEqualTo(3);
        assertThat(value("price * 1000000")).isEqualTo(38_500_000_000L);
        assertThat(value("1 / 4")).isEqualTo(new BigDecimal("0.25"));
        assertThat(value("12345678901234567890")).isEqualTo(new BigDecimal("12345678901234567890"));
        assertThat(value("1.50 * 2")).isEqualTo(3);
        assertThat(value("0.0")).isEqualTo(0);
        assertThat(value("string(floor(12345, -2))")).isEqualTo("12300");
        assertThat(value("\"山\" + \"口\"")).isEqualTo("山口");
        assertThat(value("bought + duration(\"P1M\")")).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(value("starts.hour")).isEqualTo(9);
        assertThat(value("opens < time(\"09:00:00\")")).isEqualTo(true);
        assertThat(value("today() - bought")).isEqualTo(Duration.ofDays(50));
        assertThat(value("[1, \"二\", true, null]"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly(1, "二", true, null);
        assertThat(value("{a: 1, b: {c: a + 1}}")).isEqualTo(Map.of("a", 1, "b", Map.of("c", 2)));
        assertThat(value("member")).isEqualTo(Map.of("name", "山口 花子", "age", 8));
    }

    @Test
    void showsTheMomentGivenInJapan() {
        ZonedDateTime lateInUtc = ZonedDateTime.parse("2026-03-31T15:30:00Z");
        assertThat(expressions.evaluate(new Feel("today()"), Map.of(), lateInUtc))
                .isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(expressions.evaluate(new Feel("now()"), Map.of(), lateInUtc))
                .isEqualTo(LocalDateTime.of(2026, 4, 1, 0, 30));
        assertThat(value("starts < now()")).isEqualTo(true);
        assertThat(value("starts >= date and time(\"2026-11-20T09:00:00\")")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unanswered > 100",
                "unanswered + 1",
                "unanswered / 2",
                "-unanswered",
                "unanswered ** 2",
                "min(floor(unanswered / 2, -2), 20000)",
                "unanswered.name",
                "unanswered.name.first",
                "count(unanswered)",
                "list contains(unanswered, \"flood\")",
                "contains(unanswered, \"山\")",
                "unanswered in [1..3]",
                "unanswered between 1 and 2",
                "bought in [unanswered..bought]",
                "some x in unanswered satisfies x > 1",
                "for x in unanswered return x",
                "sum(unanswered)",
                "date(unanswered)",
                "wareki(unanswered)",
                "fiscal year start(unanswered)",
                "yen(unanswered)",
                "age(unanswered, today())",
                "business days after(bought, unanswered)",
                "not(unanswered)",
                "unanswered and true",
                "min([1, unanswered])",
                "max(unanswered, 3)",
                "unanswered[1]",
                "string(unanswered)",
                "\"No. \" + unanswered",
                "member.kana",
                "members[9].name"
            })
    void isNullWhereAnAnswerIsMissing(String expression) {
        assertThat(value(expression)).isNull();
        assertThat(expressions.test(new Feel("(" + expression + ") = 1"), answers, NOW))
                .isFalse();
    }

    @Test
    void comparesMissingAnswersWithoutFailure() {
        assertThat(value("unanswered = 1")).isEqualTo(false);
        assertThat(value("unanswered = null")).isEqualTo(true);
        assertThat(value("unanswered != null")).isEqualTo(false);
        assertThat(value("if unanswered > 1 then \"a\" else \"b\"")).isEqualTo("b");
        assertThat(value("unanswered > 1 or price > 1")).isEqualTo(true);
        assertThat(value("unanswered > 1 and price < 1")).isEqualTo(false);
        assertThat(value("get or else(unanswered, 5)")).isEqualTo(5);
        assertThat(expressions.test(new Feel("unanswered"), answers, NOW)).isFalse();
    }

    @Test
    void readsListsOfAGroup() {
        assertThat(value("count(members[age < 20])")).isEqualTo(1);
        assertThat(value("members[age < 20 and lives].name")).isEqualTo(List.of("花子"));
        assertThat(value("some m in members satisfies m.age >= 20")).isEqualTo(true);
        assertThat(value("every m in members satisfies m.name != \"\"")).isEqualTo(true);
        assertThat(value("sum(for m in members return get or else(m.age, 0))")).isEqualTo(48);
        assertThat(value("list contains(areas, \"flood\")")).isEqualTo(true);
        assertThat(value("members[1].name")).isEqualTo("花子");
        assertThat(value("members[-1].name")).isEqualTo("次郎");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "price / 0 | Can't divide",
                "bought > type | Can't compare",
                "type + 1 | Can't add",
                "type + bought | Can't add",
                "bought.foo | No property",
                "contains(price, \"a\") | contains",
                "wareki(\"2026\") | expected date",
                "yen(\"千\") | expected number",
                "business days after(bought, 1.5) | Rounding",
                "business days after(bought, 5000) | at most 1000",
                "is business day(date(\"1999-06-01\")) | 2000",
                "nonsense(1) | No function",
                "random number() | No function",
                "uuid() | No function",
                "substring(type, 99) | StringIndexOutOfBounds",
                "matches(type, \"[\") | Invalid pattern",
                "date(2026, 2, 30) | date",
                "date(\"2026-02-30\") | there is no date(\"2026-02-30\")",
                "@\"2026-13-01\" | there is no @",
                "1 + | failed to parse",
                "x + 1 | no variable 'x'",
                "for i in 1..3 return y | no variable 'y'",
                "function(a) external {java: {class: \"java.lang.Math\", method signature: \"abs(int)\"}} | external",
            })
    void failsInsteadOfGivingNull(String expression, String reason) {
        assertThatThrownBy(() -> value(expression))
                .isInstanceOf(FeelFailed.class)
                .satisfies(e -> assertThat(((FeelFailed) e).expression()).isEqualTo(expression))
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "matches(\"山口市\", \"^山.市$\") | true",
                "matches(\"Yamaguchi\", \"^YAMA\", \"i\") | true",
                "matches(\"山口\", \"^口\") | false",
                "replace(\"753-0074\", \"(\\\\d{3})-(\\\\d{4})\", \"$1$2\") | 7530074",
                "split(\"a、b、c\", \"、\") | [a, b, c]",
                "extract(\"A1とB22\", \"[0-9]+\") | [1, 22]",
            })
    void matchesPatterns(String expression, String result) {
        assertThat(value(expression)).hasToString(result);
    }

    @Test
    void refusesAConditionThatIsNone() {
        assertThatThrownBy(() -> expressions.test(new Feel("price"), answers, NOW))
                .isInstanceOf(FeelFailed.class)
                .hasMessageContaining("expected boolean");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..999999999 return i",
                "9 ** 999999999",
                "decimal(1.5, 100000000)",
                "round half up(n: 1.5, scale: -100000000)",
                "number(\"1e999999999\") + 1",
                "count(for i in 1..9999, j in 1..9999 return i * j)",
                "{f: function(n) f(n), r: f(1)}.r",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(.*a){20}b\")",
                "{a: \"0123456789\", b: a+a+a+a+a+a+a+a+a+a, c: b+b+b+b+b+b+b+b+b+b, d: c+c+c+c+c+c+c+c+c+c,"
                        + " e: d+d+d+d+d+d+d+d+d+d, f: e+e+e+e+e+e+e+e+e+e, g: f+f+f+f+f+f+f+f+f+f}.g",
                "{a: [1,2,3,4,5,6,7,8,9,0], b: [a,a,a,a,a,a,a,a,a,a], c: [b,b,b,b,b,b,b,b,b,b],"
                        + " d: [c,c,c,c,c,c,c,c,c,c], e: [d,d,d,d,d,d,d,d,d,d], f: [e,e,e,e,e,e,e,e,e,e]}",
            })
    void endsWhatWouldGoOnForTooLong(String expression) {
        long started = System.nanoTime();
        assertThatThrownBy(() -> value(expression)).isInstanceOf(FeelFailed.class);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void refusesDeeplyNestedText() {
        String nested = "(".repeat(5_000) + "1" + ")".repeat(5_000);
        assertThatThrownBy(() -> value(nested)).isInstanceOf(FeelFailed.class);
        assertThat(value("(".repeat(12) + "1" + ")".repeat(12))).isEqualTo(1);
        assertThatThrownBy(() -> value("(".repeat(13) + "1" + ")".repeat(13))).isInstanceOf(FeelFailed.class);
    }

    @Test
    void testsCellsOfDecisionTables() {
        Feel cell = new Feel("[1000..20000], > 50000");
        assertThat(expressions.matches(cell, 3_000, answers, NOW)).isTrue();
        assertThat(expressions.matches(cell, 30_000, answers, NOW)).isFalse();
        assertThat(expressions.matches(cell, null, answers, NOW)).isFalse();
        assertThat(expressions.matches(new Feel("\"electric\", \"other\""), "other", answers, NOW))
                .isTrue();
        assertThat(expressions.matches(
                        new Feel(">= fiscal year start(today())"), LocalDate.of(2026, 5, 1), answers, NOW))
                .isTrue();
        assertThat(expressions.matches(new Feel("-"), null, answers, NOW)).isTrue();
    }

    @Test
    void fillsPlaceholders() {
        assertThat(fill("{{ member.name }} 様の補助金は{{yen(price)}}です。", "ja")).isEqualTo("山口 花子 様の補助金は38,500円です。");
        assertThat(fill("{{bought}}から{{unanswered}}まで", "ja")).isEqualTo("2026年10月1日からまで");
        assertThat(fill("{{price / 1000}}", "ja")).isEqualTo("38.5");
        assertThat(fill("{{wareki(bought)}} {{starts}} {{opens}}", "ja"))
                .isEqualTo("令和8年10月1日 2026年11月20日 09:00 08:30");
        assertThat(fill("{{agreed}}・{{areas}}", "ja")).isEqualTo("はい・flood、quake");
        assertThat(fill("{{agreed}} {{bought}}", "en")).isEqualTo("Yes 2026-10-01");
        assertThat(fill("{{ {a: {b: \"}}\"}}.a.b }}!", "ja")).isEqualTo("}}!");
        assertThat(fill("何もない", "ja")).isEqualTo("何もない");
        assertThatThrownBy(() -> fill("{{ price", "ja")).isInstanceOf(FeelFailed.class);
        assertThatThrownBy(() -> fill("{{ prise }}", "ja")).isInstanceOf(FeelFailed.class);
    }

    private String fill(String text, String language) {
        return expressions.fill(text, answers, NOW, language);
    }

    @Test
    void keepsTheMomentsOfManyThreadsApart() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> tasks = IntStream.range(0, 400)
                    .<Callable<Boolean>>mapToObj(i -> () -> LocalDate.of(2026, 1, 1)
                            .plusDays(i)
                            .equals(expressions.evaluate(
                                    new Feel("today()"),
                                    Map.of(),
                                    NOW.withDayOfYear(1).plusDays(i))))
                    .toList();
            for (Future<Boolean> right : threads.invokeAll(tasks)) {
                assertThat(right.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void evaluatesAComparisonInMicroseconds() {
        Feel feel = new Feel("price >= 1000");
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            long started = System.nanoTime();
            for (int i = 0; i < 20_000; i++) {
                expressions.test(feel, answers, NOW);
            }
            best = Math.min(best, (System.nanoTime() - started) / 20_000.0);
        }
        System.out.printf("price >= 1000: %.0f ns%n", best);
        assertThat(best).isLessThan(20_000);
    }
}
