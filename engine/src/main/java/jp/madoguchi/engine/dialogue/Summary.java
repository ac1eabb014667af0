package jp.madoguchi.engine.dialogue;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.definitions.form.AnswerText;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;

/** The rows of the summary card. */
final class Summary {

    private Summary() {}

    static List<Reply.Row> rows(Talk talk) {
        List<Reply.Row> rows = new ArrayList<>();
        int item = -1;
        for (Spot spot : shown(talk)) {
            if (spot.inGroup() && spot.item() != item) {
                rows.add(new Reply.Row(itemTitle(talk, spot), "", null));
            }
            item = spot.item();
            rows.add(row(talk, spot));
        }
        return rows;
    }

    /** The places that stand on the card, in its order. */
    private static List<Spot> shown(Talk talk) {
        List<Spot> shown = new ArrayList<>();
        for (Program.Entry entry : talk.program.top()) {
            Spot spot = Spot.of(entry.id());
            if (entry.isGroup() && !entry.question().staffOnly()) {
                Agenda.inside(talk, entry.id()).stream()
                        .filter(inner -> stands(talk, inner))
                        .forEach(shown::add);
            }
            if (stands(talk, spot)) {
                shown.add(spot);
            }
        }
        return shown;
    }

    private static boolean stands(Talk talk, Spot spot) {
        Program.Entry entry = talk.program.entry(spot);
        boolean statement = entry.question().kind() instanceof QuestionKind.Statement;
        boolean reached = !entry.asked()
                || talk.sheet().answer(spot) != null
                || talk.settled.contains(spot)
                || talk.phase == Phase.SUMMARY;
        boolean empty = entry.isComputed() && talk.sheet().answer(spot) == null;
        return !statement
                && !empty
                && !entry.question().staffOnly()
                && talk.sheet().visible(spot)
                && reached
                && (talk.purpose != Purpose.CORRECT || concerned(talk, spot));
    }

    // In a correction only what is or was to be corrected, what was answered, and what is computed.
    private static boolean concerned(Talk talk, Spot spot) {
        return talk.trail.contains(spot)
                || talk.again.contains(spot)
                || talk.comments.containsKey(spot.id())
                || (talk.program.entry(spot).isComputed() && !spot.inGroup());
    }

    private static Reply.Row row(Talk talk, Spot spot) {
        Program.Entry entry = talk.program.entry(spot);
        Question question = entry.question();
        String title = talk.sheet().fill(talk.words.of(question.title()), spot);
        if (entry.told()) {
            return new Reply.Row(title, "", null);
        }
        if (entry.isGroup()) {
            String count = talk.words.say("count-of", "n", talk.sheet().count(spot.question()));
            return new Reply.Row(title, count, talk.button(talk.words.say("change-items"), Event.CORRECT, spot, ""));
        }
        String value = AnswerText.of(question, talk.sheet().answer(spot), talk.around.language());
        boolean asked = entry.asked();
        return new Reply.Row(
                title, value, asked ? talk.button(talk.words.say("correct"), Event.CORRECT, spot, "") : null);
    }

    /** The places that can be corrected, in the order of the card; their numbers are what residents type. */
    static List<Spot> targets(Talk talk) {
        return shown(talk).stream()
                .filter(spot -> talk.program.entry(spot).asked())
                .toList();
    }

    static boolean correctable(Talk talk, Spot spot) {
        return talk.program.entry(spot).asked()
                && Flow.exists(talk, spot)
                && talk.sheet().visible(spot);
    }

    /** The title of a question, in a group with its item before it. */
    static String title(Talk talk, Spot spot) {
        String title = talk.sheet()
                .fill(talk.words.of(talk.program.entry(spot).question().title()), spot);
        return spot.inGroup() ? itemTitle(talk, spot) + " " + title : title;
    }

    private static String itemTitle(Talk talk, Spot spot) {
        QuestionKind.Group group = talk.program.entry(Spot.of(spot.question())).asGroup();
        return talk.words.of(group.itemTitle()) + (spot.item() + 1);
    }
}
