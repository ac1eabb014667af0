package jp.madoguchi.definitions.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormVariablesTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-20T10:00:00+09:00[Asia/Tokyo]");

    private static Question question(String id, QuestionKind kind) {
        return new Question(id, kind, Texts.of(id), null, false, null, List.of(), null, false, false);
    }

    private static QuestionKind computed(String expression) {
        return new QuestionKind.Computed(new Feel(expression), null, false);
    }

    private static final QuestionKind.Group MEMBERS = new QuestionKind.Group(
            Texts.of("世帯員"),
            List.of(
                    question("born", new QuestionKind.Date(null, null)),
                    question("memberName", new QuestionKind.PersonName(QuestionKind.Kana.KATAKANA)),
                    question("memberAge", computed("age(born, today())"))),
            0,
            10);
    private static final Form FORM = new Form(
            "application",
            Texts.of("申請"),
            null,
            List.of(
                    question("start", new QuestionKind.Section()),
                    question("note", new QuestionKind.Statement(Texts.of("説明"))),
                    question("name", new QuestionKind.PersonName(QuestionKind.Kana.NONE)),
                    question("bought", new QuestionKind.Date(null, null)),
                    question("visit", new QuestionKind.DateTime(null, null)),
                    question("opens", new QuestionKind.Time(null, null)),
                    question("price", new QuestionKind.Yen(null, null)),
                    question("areas", new QuestionKind.Choices(List.of(), 0, 3)),
                    question("receipt", new QuestionKind.Photo(1, 3)),
                    question("address", new QuestionKind.Address()),
                    question("agreed", new QuestionKind.Consent(Texts.of("同意"))),
                    question("members", MEMBERS),
                    question("grant", computed("min(floor(price / 2, -2), 20000)")),
                    question("deadline", computed("business days after(bought, count(members) + 1)")),
                    question("late", computed("deadline < today()"))),
            null);

    private static Answers answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("name", Map.of("name", "山口 花子"));
        answers.put("bought", "2026-10-01");
        answers.put("visit", "2026-11-20T09:30");
        answers.put("opens", "08:30");
        answers.put("price", 38_500);
        answers.put("receipt", List.of(Map.of("content", "c1", "type", "image/jpeg", "size", 1234)));
        answers.put("members", List.of(Map.of("born", "2018-05-05"), Map.of()));
        answers.put("deadline", "2026-10-06");
        return new Answers(answers);
    }

    @Test
    void turnsAnswersIntoFeelValues() {
        Map<String, @Nullable Object> variables = FormVariables.of(FORM, answers());
        assertThat(variables)
                .containsEntry("bought", LocalDate.of(2026, 10, 1))
                .containsEntry("visit", LocalDateTime.of(2026, 11, 20, 9, 30))
                .containsEntry("opens", LocalTime.of(8, 30))
                .containsEntry("price", 38_500)
                .containsEntry("deadline", LocalDate.of(2026, 10, 6))
                .containsEntry("areas", null)
                .containsEntry("address", null)
                .containsEntry("grant", null)
                .doesNotContainKeys("start", "note");
        Map<String, @Nullable Object> empty = new HashMap<>();
        empty.put("born", null);
        empty.put("memberName", null);
        empty.put("memberAge", null);
        Map<String, @Nullable Object> child = new HashMap<>(empty);
        child.put("born", LocalDate.of(2018, 5, 5));
        assertThat(variables.get("members")).isEqualTo(List.of(child, empty));
    }

    @Test
    void evaluatesOverThem() {
        Expressions expressions = new Expressions();
        Map<String, @Nullable Object> variables = FormVariables.of(FORM, answers());
        assertThat(expressions.evaluate(new Feel("deadline < today()"), variables, NOW))
                .isEqualTo(true);
        assertThat(expressions.evaluate(new Feel("visit < now()"), variables, NOW))
                .isEqualTo(true);
        assertThat(expressions.evaluate(new Feel("name.name"), variables, NOW)).isEqualTo("山口 花子");
        assertThat(expressions.evaluate(new Feel("receipt[1].type"), variables, NOW))
                .isEqualTo("image/jpeg");
        assertThat(expressions.evaluate(new Feel("count(members[born > date(\"2008-04-01\")])"), variables, NOW))
                .isEqualTo(1);
        assertThat(expressions.test(new Feel("address.city = \"山口市\""), variables, NOW))
                .isFalse();
    }

    @Test
    void readsTheItemsOwnAnswersInsideAGroup() {
        Map<String, @Nullable Object> variables = FormVariables.insideItem(
                FormVariables.of(FORM, answers()), MEMBERS, Map.of("born", "2018-05-05", "memberAge", 8));
        assertThat(new Expressions().evaluate(new Feel("born > bought or memberAge = 8"), variables, NOW))
                .isEqualTo(true);
        assertThat(variables).containsEntry("memberName", null).containsEntry("born", LocalDate.of(2018, 5, 5));
    }

    @Test
    void knowsTheTypesOfAForm() {
        Scope scope = Scope.of(FORM);
        assertThat(scope.names()).doesNotContain("start", "note");
        assertThat(scope.type("bought")).isEqualTo(FeelType.DATE);
        assertThat(scope.type("grant")).isEqualTo(FeelType.NUMBER);
        assertThat(scope.type("deadline")).isEqualTo(FeelType.DATE);
        assertThat(scope.type("late")).isEqualTo(FeelType.BOOLEAN);
        FeelChecker checker = new FeelChecker();
        assertThat(checker.check(new Feel("members[memberAge < 20].memberName.kana"), scope, FeelType.ANY))
                .isEmpty();
        assertThat(checker.check(new Feel("born > bought"), scope, FeelType.BOOLEAN))
                .hasSize(1);
        Scope inside = Scope.insideGroup(FORM, FORM.question("members").orElseThrow());
        assertThat(checker.check(new Feel("born > bought and memberAge > 3"), inside, FeelType.BOOLEAN))
                .isEmpty();
    }

    @Test
    void writesValuesBackAsJson() {
        assertThat(FormVariables.toJson(LocalDate.of(2026, 10, 1))).isEqualTo("2026-10-01");
        assertThat(FormVariables.toJson(LocalTime.of(9, 5))).isEqualTo("09:05");
        assertThat(FormVariables.toJson(LocalDateTime.of(2026, 10, 1, 9, 5))).isEqualTo("2026-10-01T09:05");
        assertThat(FormVariables.toJson(List.of(LocalDate.of(2026, 10, 1), 3))).isEqualTo(List.of("2026-10-01", 3));
        assertThat(FormVariables.toJson(Map.of("a", NOW))).isEqualTo(Map.of("a", "2026-11-20T10:00"));
        assertThat(FormVariables.toJson(Duration.ofDays(2))).isEqualTo("PT48H");
    }

    @Test
    void isCheapEnoughForEveryTurn() {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            long started = System.nanoTime();
            for (int i = 0; i < 1_000; i++) {
                FormVariables.of(FORM, answers().without("deadline"));
            }
            best = Math.min(best, (System.nanoTime() - started) / 1_000.0);
        }
        System.out.printf("variables of a form with 15 questions: %.0f ns%n", best);
        assertThat(best).isLessThan(100_000);
    }
}
