package jp.madoguchi.definitions.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fails, loudly and soon. */
class ExpressionFailuresTest extends ExpressionsScene {

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
}
