package jp.madoguchi.engine.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.form.Form;

/** The first turn, and the first again. */
final class Beginning {

    private Beginning() {}

    static Talk talk(Program program, Start start, Surroundings around) {
        if (start instanceof Start.Edit edit) {
            return talk(program, Purpose.EDIT, edit.present(), Map.of(), around);
        } else if (start instanceof Start.Correct correct) {
            return talk(program, Purpose.CORRECT, correct.present(), correct.comments(), around);
        }
        return talk(program, Purpose.FRESH, Answers.none(), Map.of(), around);
    }

    private static Talk talk(
            Program program, Purpose purpose, Answers present, Map<String, String> comments, Surroundings around) {
        long second = around.now().toEpochSecond();
        DialogueState state = new DialogueState(
                DialogueState.VERSION,
                purpose,
                Filling.tidy(present),
                Present.usable(program, present),
                new DialogueState.Position(Phase.ASKING, null, null, false, Map.of(), 0, second, second),
                new DialogueState.Progress(List.of(), Set.of(), Set.of(), Set.of(), comments));
        return new Talk(program, state, around);
    }

    static void begin(Talk talk) {
        switch (talk.purpose) {
            case FRESH -> fresh(talk);
            case EDIT -> edit(talk);
            case CORRECT -> correct(talk);
        }
    }

    /** Forgets what was said in this dialogue and begins it again. */
    static void again(Talk talk) {
        talk.answers(Present.usable(talk.program, talk.before));
        List.of(talk.trail, talk.settled, talk.told, talk.again).forEach(java.util.Collection::clear);
        begin(talk);
    }

    private static void fresh(Talk talk) {
        Form form = talk.program.form();
        talk.tell(
                "begin-fresh",
                "title",
                talk.words.of(form.title()),
                "count",
                Agenda.visible(talk).size());
        if (form.introduction() != null) {
            talk.say(talk.sheet().fill(talk.words.of(form.introduction()), Spot.of("")));
        }
        Flow.advance(talk);
    }

    private static void edit(Talk talk) {
        settle(talk);
        talk.tell("begin-edit", "title", talk.words.of(talk.program.form().title()));
        Summing.arrive(talk);
    }

    private static void correct(Talk talk) {
        settle(talk);
        talk.comments.keySet().forEach(id -> mark(talk, id));
        talk.tell("begin-correct", "title", talk.words.of(talk.program.form().title()), "count", talk.again.size());
        for (Map.Entry<String, String> comment : talk.comments.entrySet()) {
            boolean asked = talk.again.stream().anyMatch(spot -> spot.id().equals(comment.getKey()));
            if (!asked) {
                tell(talk, comment.getKey(), comment.getValue());
            }
        }
        Flow.advance(talk);
    }

    private static void mark(Talk talk, String id) {
        Program.Entry entry = talk.program.find(id);
        if (entry != null && entry.asked()) {
            Agenda.places(talk, entry).stream().filter(talk.sheet()::visible).forEach(talk.again::add);
        }
    }

    private static void tell(Talk talk, String id, String comment) {
        Program.Entry entry = talk.program.find(id);
        if (entry == null) {
            talk.tell("comment", "comment", comment);
        } else {
            talk.tell("comment-on", "title", talk.words.of(entry.question().title()), "comment", comment);
        }
    }

    // What was skipped when the answers were given is not asked now, and what was told is not told again.
    private static void settle(Talk talk) {
        for (Spot spot : Agenda.everywhere(talk)) {
            Program.Entry entry = talk.program.entry(spot);
            boolean enough = entry.isGroup()
                    ? Grouping.enough(talk, spot, talk.sheet().count(spot.question()))
                    : !entry.question().required() && talk.sheet().answer(spot) == null;
            if (entry.asked() && enough && talk.sheet().visible(spot)) {
                talk.settled.add(spot);
            }
        }
        Telling.skipAll(talk);
    }
}
