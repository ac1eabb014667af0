package jp.madoguchi.definitions.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.registers.Column;
import jp.madoguchi.definitions.registers.Column.Match;
import jp.madoguchi.definitions.registers.Column.Type;
import jp.madoguchi.definitions.registers.Register;
import jp.madoguchi.definitions.registers.RegisterRows;
import jp.madoguchi.definitions.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeelRegistersTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-20T10:00+09:00[Asia/Tokyo]");
    private static final Register ELIGIBLE = new Register(
            "eligible",
            Texts.of("対象者"),
            List.of(
                    new Column("notice", Texts.of("番号"), List.of(), Type.CODE, true, false, false, Match.CODE, 6),
                    new Column("born", Texts.of("生年月日"), List.of(), Type.DATE, true, true, false, Match.DATE, 0),
                    new Column("amount", Texts.of("額"), List.of(), Type.YEN, false, false, false, Match.EXACT, 0)),
            List.of("notice", "born"),
            List.of());

    private final Expressions expressions = new Expressions();
    private final FeelChecker checker = new FeelChecker();
    private final Scope scope = Scope.empty()
            .with(Map.of(
                    "notice",
                    FeelType.STRING,
                    "born",
                    FeelType.DATE,
                    "name",
                    FeelType.context(Map.of("name", FeelType.STRING, "kana", FeelType.STRING))))
            .withRegisters(Map.of("eligible", ELIGIBLE));

    /** One row, for notice 1. */
    private static final RegisterRows ROWS = new RegisterRows() {
        @Override
        public Optional<Map<String, @Nullable Object>> row(
                String register, Map<String, ? extends @Nullable Object> where) {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("born", LocalDate.of(1990, 4, 1));
            row.put("amount", null);
            return "1".equals(where.get("notice")) ? Optional.of(row) : Optional.empty();
        }

        @Override
        public long count(String register, Map<String, ? extends @Nullable Object> where) {
            return where.size();
        }
    };

    private @Nullable Object value(String feel, @Nullable Object notice) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("notice", notice);
        variables.put("born", LocalDate.of(1990, 4, 1));
        variables.put("name", Map.of("name", "山口"));
        return FeelRegisters.with(ROWS, () -> expressions.evaluate(new Feel(feel), variables, NOW));
    }

    private List<Finding> findings(String feel) {
        return checker.check(new Feel(feel), scope, FeelType.ANY);
    }

    @Test
    void readsRowsThatAreThereAndNullForOthers() {
        assertThat(value("register row(\"eligible\", {notice: notice, born: born}).born", "1"))
                .isEqualTo(LocalDate.of(1990, 4, 1));
        assertThat(value("register row(\"eligible\", {notice: notice, born: born})", "2"))
                .isNull();
        assertThat(value("register row(\"eligible\", {notice: notice, born: born}).born", "2"))
                .isNull();
        assertThat(value("register exists(\"eligible\", {notice: notice, born: born})", null))
                .isEqualTo(false);
        assertThat(value("register value(\"eligible\", {notice: notice, born: born}, \"amount\")", "1"))
                .isNull();
        assertThat(value("register count(\"eligible\", {name: name, born: born})", "1"))
                .isEqualTo(2);
        assertThat(value("register count(\"eligible\", {})", "1")).isEqualTo(0);
    }

    @Test
    void knowsTheTypesOfColumns() {
        assertThat(checker.typeOf(
                        new Feel("register value(\"eligible\", {notice: notice, born: born}, \"amount\")"), scope))
                .isEqualTo(FeelType.NUMBER);
        assertThat(checker.typeOf(new Feel("register row(\"eligible\", {notice: notice, born: born}).born"), scope))
                .isEqualTo(FeelType.DATE);
        assertThat(findings("register row(\"eligible\", {notice: notice, born: born}).amont"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.ja()).contains("amount"));
    }

    @Test
    void findsRegistersAndColumnsThatAreNotThere() {
        assertThat(findings("register exists(\"eligibel\", {notice: notice, born: born})"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.ja()).contains("eligible"));
        assertThat(findings("register exists(\"eligible\", {notise: notice, born: born})"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.en()).contains("notice"));
        assertThat(findings("register exists(\"eligible\", {born: born})"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.ja()).contains("lookups"));
        assertThat(findings("register exists(notice, {born: born})")).hasSize(1);
        assertThat(findings("register exists(\"eligible\")")).hasSize(1);
        assertThat(findings("register count(\"eligible\", {})")).isEmpty();
    }
}
