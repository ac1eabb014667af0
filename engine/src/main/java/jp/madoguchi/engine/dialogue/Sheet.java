package jp.madoguchi.engine.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.feel.FeelRegisters;
import jp.madoguchi.definitions.feel.FormVariables;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.form.Eligibility;
import jp.madoguchi.definitions.form.QuestionKind;
import org.jspecify.annotations.Nullable;

/**
 * The answers as they stand in one moment of a turn, and what follows from them: which questions are visible and what computed values
 * are. Worked out only when asked for, each thing once.
 */
final class Sheet {

    private final Program program;
    private final Surroundings around;
    private final Answers answers;
    private final Map<Spot, Boolean> visible = new HashMap<>();
    private final Map<Spot, @Nullable Object> values = new HashMap<>();

    private boolean rowLooked;
    private @Nullable Map<String, @Nullable Object> row;

    Sheet(Program program, Surroundings around, Answers answers) {
        this.program = program;
        this.around = around;
        this.answers = answers;
    }

    Program program() {
        return program;
    }

    Surroundings around() {
        return around;
    }

    Answers answers() {
        return answers;
    }

    /** This sheet with another answer; everything else is worked out anew. */
    Sheet with(Spot spot, Object answer) {
        return new Sheet(program, around, Filling.with(answers, spot, answer));
    }

    boolean visible(Spot spot) {
        Boolean known = visible.get(spot);
        if (known == null) {
            Feel when = program.entry(spot).question().visibleWhen();
            boolean outer = !spot.inGroup() || visible(Spot.of(spot.question()));
            known = outer && (when == null || test(when, spot));
            visible.put(spot, known);
        }
        return known;
    }

    /** The answer in JSON shape, whether visible or not; null when there is none. Computed values too. */
    @Nullable Object answer(Spot spot) {
        return program.entry(spot).isComputed()
                ? Filling.tidy(FormVariables.toJson(value(spot)))
                : Filling.get(answers, spot);
    }

    /** The value expressions read: null when not visible or not answered. */
    @Nullable Object value(Spot spot) {
        if (!values.containsKey(spot)) {
            values.put(spot, visible(spot) ? workOut(spot) : null);
        }
        return values.get(spot);
    }

    private @Nullable Object workOut(Spot spot) {
        QuestionKind kind = program.entry(spot).question().kind();
        if (kind instanceof QuestionKind.Computed computed) {
            return evaluate(computed.value(), spot);
        }
        if (kind instanceof QuestionKind.Group) {
            return items(spot.question());
        }
        Object answer = Filling.get(answers, spot);
        return answer == null ? null : FormVariables.typed(kind, answer);
    }

    private @Nullable List<Map<String, @Nullable Object>> items(String group) {
        if (!answers.has(group)) {
            return null;
        }
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        for (int i = 0; i < count(group); i++) {
            Map<String, @Nullable Object> item = new LinkedHashMap<>();
            for (Program.Entry inner : program.inside(group)) {
                item.put(inner.id(), value(new Spot(group, i, inner.id())));
            }
            items.add(item);
        }
        return items;
    }

    /** How many items a group has. */
    int count(String group) {
        return Filling.items(answers, group).size();
    }

    @Nullable Object evaluate(Feel feel, Spot at) {
        return FeelRegisters.with(
                around.eligibles(), () -> program.expressions().evaluate(feel, new Scope(this, at), around.now()));
    }

    boolean test(Feel feel, Spot at) {
        return FeelRegisters.with(
                around.eligibles(), () -> program.expressions().test(feel, new Scope(this, at), around.now()));
    }

    /** The resident's row in the form's register; null when there is none, or while its key is not answered. */
    @Nullable Map<String, @Nullable Object> row() {
        if (!rowLooked) {
            rowLooked = true;
            Eligibility rule = program.form().eligibility();
            row = rule == null ? null : row(rule);
        }
        return row;
    }

    private @Nullable Map<String, @Nullable Object> row(Eligibility rule) {
        Map<String, Object> key = Admission.key(this, rule);
        return key == null ? null : around.eligibles().row(rule.register(), key).orElse(null);
    }

    /** The answers to the same form before, as expressions read them. */
    Map<String, @Nullable Object> previous() {
        return FormVariables.of(program.form(), Present.usable(program, around.previous()));
    }

    /** Fills the placeholders of a text. */
    String fill(String text, Spot at) {
        return text.contains("{{")
                ? FeelRegisters.with(
                        around.eligibles(),
                        () -> program.expressions().fill(text, new Scope(this, at), around.now(), around.language()))
                : text;
    }
}
