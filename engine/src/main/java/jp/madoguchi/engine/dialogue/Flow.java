package jp.madoguchi.engine.dialogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.definitions.form.QuestionKind;
import org.jspecify.annotations.Nullable;

/** Goes from one question to the next. */
final class Flow {

    private Flow() {}

    /** Takes an answer in, finds what it makes invalid, and goes on. */
    static void answered(Talk talk, Object value) {
        Spot spot = talk.here();
        talk.answers(Filling.with(talk.answers(), spot, value));
        talk.settled.remove(spot);
        passed(talk, spot);
        if (!Admission.refuses(talk, spot)) {
            advance(talk);
        }
    }

    /** Notes that the resident is done with a question; questions that depend on it are looked at again. */
    static void passed(Talk talk, Spot spot) {
        talk.again.remove(spot);
        talk.trail.remove(spot);
        talk.trail.add(spot);
        recheck(talk, spot);
    }

    static void recheck(Talk talk, Spot changed) {
        for (String id : talk.program.affectedBy(changed.id())) {
            Program.Entry entry = talk.program.find(id);
            if (entry == null || !entry.asked()) {
                continue;
            }
            for (Spot spot : Agenda.places(talk, entry)) {
                boolean waiting = talk.comments.containsKey(id) && !talk.trail.contains(spot);
                if (!spot.equals(changed) && !waiting) {
                    judge(talk, spot);
                }
            }
        }
    }

    /** Marks an answer that is no longer allowed, or that is allowed again. A group is judged when it is complete. */
    static void judge(Talk talk, Spot spot) {
        Program.Entry entry = talk.program.entry(spot);
        if (!entry.isGroup() && entry.question().required() && !nothingToPay(talk, spot)) {
            // It was passed over, for it could not be skipped; perhaps there is something to choose now.
            talk.settled.remove(spot);
        }
        boolean ready = !entry.isGroup() || talk.settled.contains(spot);
        if (ready && talk.sheet().visible(spot) && Checks.problem(talk, spot) != null) {
            talk.again.add(spot);
        } else {
            talk.again.remove(spot);
        }
    }

    private static boolean nothingToPay(Talk talk, Spot spot) {
        Program.Entry entry = talk.program.entry(spot);
        return entry.question().kind() instanceof QuestionKind.Payment
                && !entry.needAsker().askable(talk.asked(spot));
    }

    /** Asks what is open next, or shows the summary when nothing is. */
    static void advance(Talk talk) {
        Spot next = Agenda.next(talk);
        while (next != null && (talk.program.entry(next).isGroup() ? decided(talk, next) : passedOver(talk, next))) {
            next = Agenda.next(talk);
        }
        arrive(talk, next);
    }

    // A choice none of whose options is offered cannot be answered, so it is passed over.
    private static boolean passedOver(Talk talk, Spot spot) {
        boolean askable = talk.program.entry(spot).needAsker().askable(talk.asked(spot));
        if (!askable) {
            talk.answers(Filling.without(talk.answers(), spot));
            talk.again.remove(spot);
            talk.settled.add(spot);
        }
        return !askable;
    }

    // Whether nothing has to be asked about the number of items: one is added, or the group is closed.
    private static boolean decided(Talk talk, Spot group) {
        int count = talk.sheet().count(group.question());
        if (talk.again.contains(group)) {
            return false;
        }
        if (!Grouping.enough(talk, group, count) && Offer.of(talk, group) == null) {
            Grouping.addItem(talk, group.question());
            return true;
        }
        if (count >= talk.program.entry(group).asGroup().max() && Checks.problem(talk, group) == null) {
            talk.settled.add(group);
            return true;
        }
        return false;
    }

    private static void arrive(Talk talk, @Nullable Spot next) {
        Telling.upTo(talk, next);
        if (next == null) {
            Summing.arrive(talk);
            return;
        }
        boolean group = talk.program.entry(next).isGroup();
        talk.move(group ? Phase.GROUP : Phase.ASKING, next);
        if (talk.again.contains(next) || group) {
            talk.say(Objects.requireNonNullElse(Checks.problem(talk, next), ""));
        }
        repeat(talk);
    }

    /** Opens a question that has been asked before. */
    static void open(Talk talk, Spot spot, boolean correcting) {
        talk.move(talk.program.entry(spot).isGroup() ? Phase.GROUP : Phase.ASKING, spot);
        talk.correcting = correcting;
        repeat(talk);
    }

    /** Opens the question answered last; false when there is none. */
    static boolean back(Talk talk) {
        while (!talk.trail.isEmpty()) {
            Spot last = talk.trail.remove(talk.trail.size() - 1);
            if (exists(talk, last) && talk.sheet().visible(last) && !last.equals(talk.spot)) {
                open(talk, last, false);
                return true;
            }
        }
        return false;
    }

    static boolean exists(Talk talk, Spot spot) {
        return !spot.inGroup() || spot.item() < talk.sheet().count(spot.question());
    }

    /** Says again what is waited for. */
    static void repeat(Talk talk) {
        switch (talk.phase) {
            case ASKING -> Prompts.question(talk);
            case GROUP, STOPPING, RESTARTING -> Buttons.show(talk);
            case SUMMARY -> Summing.card(talk);
            case CHOOSING -> Summing.ask(talk);
            case PAUSED -> Stopping.where(talk);
        }
    }

    /** Tells why something was not understood, and asks again; from the third time on with all the help there is. */
    static void refuse(Talk talk, String reason) {
        talk.misunderstood();
        talk.say(reason);
        if (talk.wrong >= 3) {
            Prompts.help(talk);
        }
        repeat(talk);
    }

    /** An answer of several parts so far. */
    static void part(Talk talk, Heard.Part part) {
        talk.draft = new LinkedHashMap<>(Filling.map(Filling.tidy(Map.copyOf(part.draft()))));
        if (part.onward()) {
            talk.renew();
        }
        talk.wrong = 0;
        talk.say(part.said());
        repeat(talk);
    }
}
