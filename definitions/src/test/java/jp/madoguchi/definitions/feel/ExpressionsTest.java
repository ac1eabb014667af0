package jp.madoguchi.definitions.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions give. */
class ExpressionsTest extends ExpressionsScene {

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
