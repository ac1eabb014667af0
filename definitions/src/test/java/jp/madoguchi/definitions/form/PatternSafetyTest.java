package jp.madoguchi.definitions.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSafetyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0-9]{7}",
                "[A-Z]{2}-?[0-9]{4}",
                "(東|西)[0-9]+号",
                "\\d{2,4}-\\d{2,4}-\\d{4}",
                "(\\d{3}-){2}\\d{4}",
                "[ぁ-ん]+[0-9]*",
                "(?:第)?[0-9]+条",
                ".*市.*町",
                "[^(]+\\([^)]+\\)"
            })
    void takesPatternsPeopleWrite(String pattern) {
        assertThat(PatternSafety.of(pattern)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+",
                "(a*)*b",
                "([a-z]+)*$",
                "(a|aa)+",
                "(?:a|b|ab)*c",
                "(.*a){12}",
                "(\\d+-?)+",
                "(.)\\1",
                "(?<x>a)\\k<x>",
                "a*a*a*a*b",
                ".*.*.*.*x",
                "(a{1,5}){1,5}",
                "((ab)*c)*"
            })
    void refusesPatternsThatMayRunForEver(String pattern) {
        assertThat(PatternSafety.of(pattern)).contains(PatternSafety.Fault.RUNS_AWAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a-", "(", "*", "a{2,1}", "(?<n"})
    void refusesWhatIsNoPattern(String pattern) {
        assertThat(PatternSafety.of(pattern)).contains(PatternSafety.Fault.NOT_AN_EXPRESSION);
    }

    @Test
    void givesUpOnAPatternThatRunsAwayRatherThanHang() {
        TextPattern runaway = new TextPattern("(a|aa)+");
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(runaway.matches("a".repeat(1000) + "!")).isFalse());
    }

    @Test
    void matchesTheWholeText() {
        assertThat(new TextPattern("[0-9]{3}").matches("123")).isTrue();
        assertThat(new TextPattern("[0-9]{3}").matches("1234")).isFalse();
        assertThatCode(() -> new TextPattern("(ab)*").matches("ab".repeat(2000)))
                .doesNotThrowAnyException();
    }
}
