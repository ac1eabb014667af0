package jp.madoguchi.engine.dialogue;

import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import org.jspecify.annotations.Nullable;

/** Says headings and statements, each once, before the next question. */
final class Telling {

    private Telling() {}

    /** Says all that stands before a place and was not said yet; before the end when the place is null. */
    static void upTo(Talk talk, @Nullable Spot target) {
        for (Spot spot : Agenda.everywhere(talk)) {
            if (spot.equals(target)) {
                return;
            }
            if (untold(talk, spot)) {
                talk.told.add(spot);
                talk.say(text(talk, spot));
            }
        }
    }

    /** Counts all that could be said now as said: the resident has read it before. */
    static void skipAll(Talk talk) {
        Agenda.everywhere(talk).stream().filter(spot -> untold(talk, spot)).forEach(talk.told::add);
    }

    private static boolean untold(Talk talk, Spot spot) {
        return talk.program.entry(spot).told()
                && !talk.told.contains(spot)
                && talk.sheet().visible(spot);
    }

    private static String text(Talk talk, Spot spot) {
        Question question = talk.program.entry(spot).question();
        if (question.kind() instanceof QuestionKind.Statement statement) {
            return talk.sheet().fill(talk.words.of(statement.text()), spot);
        }
        return talk.words.say("section", "title", talk.sheet().fill(talk.words.of(question.title()), spot));
    }
}
