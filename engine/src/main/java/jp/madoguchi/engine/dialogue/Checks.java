package jp.madoguchi.engine.dialogue;

import java.util.Map;
import jp.madoguchi.definitions.form.Question;
import org.jspecify.annotations.Nullable;

/** Whether an answer is allowed: by its kind (bounds, options, pattern), then by the rules of its question. */
final class Checks {

    private Checks() {}

    /**
     * The reason why a value cannot be the answer at a place; null when it can.
     *
     * @param value of the right shape
     */
    static @Nullable String problem(Talk talk, Spot spot, Object value) {
        Program.Entry entry = talk.program.entry(spot);
        Sheet answered = value.equals(talk.sheet().answer(spot))
                ? talk.sheet()
                : talk.sheet().with(spot, value);
        if (entry.asker() != null) {
            Asked asked = new Asked(entry.question(), spot, answered, talk.words, Map.of(), talk.token());
            String problem = entry.asker().problem(asked, value);
            if (problem != null) {
                return problem;
            }
        }
        for (Question.Rule rule : entry.question().rules()) {
            if (due(talk, spot, answered, rule) && !answered.test(rule.must(), spot)) {
                return answered.fill(talk.words.of(rule.message()), spot);
            }
        }
        return null;
    }

    /** The reason why the answer there is at a place is not allowed; null when it is, or when there is none. */
    static @Nullable String problem(Talk talk, Spot spot) {
        Object answer = talk.sheet().answer(spot);
        return answer == null ? null : problem(talk, spot, answer);
    }

    // A rule that reads a question still to be asked waits for its answer; then the question of the rule is looked at
    // again.
    private static boolean due(Talk talk, Spot spot, Sheet answered, Question.Rule rule) {
        for (String name : talk.program.read(rule.must())) {
            Spot read = talk.program.readFrom(spot, name);
            if (read != null && !read.equals(spot) && open(talk, answered, read)) {
                return false;
            }
        }
        return true;
    }

    private static boolean open(Talk talk, Sheet answered, Spot spot) {
        Program.Entry entry = talk.program.entry(spot);
        boolean missing = entry.isGroup() || answered.answer(spot) == null;
        return entry.asked() && missing && !talk.settled.contains(spot) && answered.visible(spot);
    }
}
