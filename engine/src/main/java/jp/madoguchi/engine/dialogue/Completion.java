package jp.madoguchi.engine.dialogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.madoguchi.definitions.form.Answers;

/** Sends the answers: looks at all of them once more, and gives out those that count. */
final class Completion {

    private Completion() {}

    static void send(Talk talk, Happening happening) {
        Set<String> looked = purposeful(talk);
        for (Spot spot : Agenda.everywhere(talk)) {
            Program.Entry entry = talk.program.entry(spot);
            if (entry.asked() && looked.contains(spot.id()) && Flow.exists(talk, spot)) {
                Flow.judge(talk, spot);
            }
        }
        if (Agenda.next(talk) != null) {
            talk.tell("check-again");
            Flow.advance(talk);
            return;
        }
        if (Admission.refusesToSend(talk)) {
            return;
        }
        Answers answers = answers(talk);
        talk.say(
                talk.program.form().completion() == null
                        ? talk.words.say("completed")
                        : talk.words.of(talk.program.form().completion()));
        talk.end(new Outcome.Completed(answers, changed(talk.before, answers)));
    }

    // What was accepted when it was submitted is not judged by the day of its correction; only what changed, and what
    // follows from it.
    private static Set<String> purposeful(Talk talk) {
        Set<String> looked = new HashSet<>();
        for (Program.Entry entry : talk.program.top()) {
            Object present = talk.answers().get(entry.id());
            boolean changed = !Objects.equals(present, talk.before.get(entry.id()));
            if (talk.purpose == Purpose.FRESH || changed) {
                looked.add(entry.id());
                looked.addAll(talk.program.affectedBy(entry.id()));
                talk.program.inside(entry.id()).forEach(inner -> {
                    looked.add(inner.id());
                    looked.addAll(talk.program.affectedBy(inner.id()));
                });
            }
        }
        return looked;
    }

    private static Answers answers(Talk talk) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Program.Entry entry : talk.program.top()) {
            Spot spot = Spot.of(entry.id());
            if (entry.isGroup() && talk.sheet().visible(spot)) {
                answers.put(entry.id(), items(talk, entry));
            } else {
                put(talk, spot, answers);
            }
        }
        return new Answers(answers);
    }

    private static List<Map<String, Object>> items(Talk talk, Program.Entry group) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < talk.sheet().count(group.id()); i++) {
            Map<String, Object> item = new LinkedHashMap<>();
            for (Program.Entry inner : talk.program.inside(group.id())) {
                put(talk, new Spot(group.id(), i, inner.id()), item);
            }
            items.add(item);
        }
        return items;
    }

    private static void put(Talk talk, Spot spot, Map<String, Object> answers) {
        Object answer = talk.sheet().visible(spot) ? talk.sheet().answer(spot) : null;
        if (answer != null) {
            answers.put(spot.id(), answer);
        }
    }

    private static Set<String> changed(Answers before, Answers after) {
        Set<String> ids = new HashSet<>(before.values().keySet());
        ids.addAll(after.values().keySet());
        ids.removeIf(id -> Objects.equals(before.get(id), after.get(id)));
        return ids;
    }
}
