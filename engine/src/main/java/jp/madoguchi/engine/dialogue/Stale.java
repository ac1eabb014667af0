package jp.madoguchi.engine.dialogue;

import java.util.List;
import jp.madoguchi.definitions.form.AnswerText;
import org.jspecify.annotations.Nullable;

/** A button of an earlier question: it never answers another question. */
final class Stale {

    private Stale() {}

    static void tell(Talk talk, Happening happening) {
        Spot spot = happening.spot();
        Object answer = spot == null || spot.equals(talk.spot) ? null : answer(talk, spot);
        if (spot == null || answer == null) {
            talk.tell("stale");
        } else {
            String title = Summary.title(talk, spot);
            String value =
                    Shown.shortly(AnswerText.of(talk.program.entry(spot).question(), answer, talk.around.language()));
            talk.reply(new Reply.Choices(
                    talk.words.say("stale-answered", "title", title, "value", value),
                    List.of(talk.button(talk.words.say("correct-it", "title", title), Event.CORRECT, spot, "")),
                    List.of()));
        }
        Flow.repeat(talk);
    }

    private static @Nullable Object answer(Talk talk, Spot spot) {
        return Summary.correctable(talk, spot) && !talk.program.entry(spot).isGroup()
                ? talk.sheet().answer(spot)
                : null;
    }
}
