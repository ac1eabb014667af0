package jp.madoguchi.engine.dialogue;

import jp.madoguchi.definitions.feel.FormVariables;
import jp.madoguchi.definitions.form.AnswerText;
import jp.madoguchi.definitions.form.Question;
import org.jspecify.annotations.Nullable;

/**
 * A value the resident can take with one tap: the answer given before, or the form's prefill.
 *
 * @param label of the button
 */
record Offer(Object value, String label) {

    /** What can be offered at a place; null when there is nothing that would be allowed. */
    static @Nullable Offer of(Talk talk, Spot spot) {
        Question question = talk.program.entry(spot).question();
        Object present = talk.sheet().answer(spot);
        boolean group = talk.program.entry(spot).isGroup();
        if (present != null && !group) {
            boolean usable = !talk.again.contains(spot) && Checks.problem(talk, spot, present) == null;
            return usable ? new Offer(present, label(talk, "keep", question, present)) : null;
        }
        if (question.prefill() == null || (group && talk.sheet().count(spot.question()) > 0)) {
            return null;
        }
        Object value = Filling.tidy(FormVariables.toJson(talk.sheet().evaluate(question.prefill(), spot)));
        if (value == null
                || !Present.shaped(talk.program.entry(spot), value, talk.program)
                || Checks.problem(talk, spot, value) != null) {
            return null;
        }
        boolean before = talk.program.read(question.prefill()).contains("previous");
        return new Offer(value, label(talk, before ? "same-as-before" : "use-this", question, value));
    }

    private static String label(Talk talk, String key, Question question, Object value) {
        return talk.words.say(key, "value", Shown.shortly(AnswerText.of(question, value, talk.around.language())));
    }
}
