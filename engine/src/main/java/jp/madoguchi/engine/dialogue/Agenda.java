package jp.madoguchi.engine.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is still to be asked. Worked out from the answers each time, so that a changed answer brings up just what follows from it. */
final class Agenda {

    private Agenda() {}

    /** The next question to ask, a group when its items are to be decided on; null when nothing is open. */
    static @Nullable Spot next(Talk talk) {
        for (Program.Entry entry : talk.program.top()) {
            Spot spot = Spot.of(entry.id());
            if (entry.asked() && talk.sheet().visible(spot)) {
                Spot open = entry.isGroup() ? nextInGroup(talk, spot) : open(talk, spot) ? spot : null;
                if (open != null) {
                    return open;
                }
            }
        }
        return null;
    }

    private static @Nullable Spot nextInGroup(Talk talk, Spot group) {
        for (Spot inner : inside(talk, group.question())) {
            if (talk.program.entry(inner).asked() && talk.sheet().visible(inner) && open(talk, inner)) {
                return inner;
            }
        }
        return talk.settled.contains(group) && !talk.again.contains(group) ? null : group;
    }

    private static boolean open(Talk talk, Spot spot) {
        return talk.again.contains(spot) || (talk.sheet().answer(spot) == null && !talk.settled.contains(spot));
    }

    /** Every place in the items of a group, in order. */
    static List<Spot> inside(Talk talk, String group) {
        List<Spot> spots = new ArrayList<>();
        for (int item = 0; item < talk.sheet().count(group); item++) {
            for (Program.Entry inner : talk.program.inside(group)) {
                spots.add(new Spot(group, item, inner.id()));
            }
        }
        return spots;
    }

    /** Every place of a question: one, or one in each item of its group. */
    static List<Spot> places(Talk talk, Program.Entry entry) {
        if (entry.group() == null) {
            return List.of(Spot.of(entry.id()));
        }
        List<Spot> spots = new ArrayList<>();
        for (int item = 0; item < talk.sheet().count(entry.group()); item++) {
            spots.add(new Spot(entry.group(), item, entry.id()));
        }
        return spots;
    }

    /** Every place of the form, items of groups after their group. */
    static List<Spot> everywhere(Talk talk) {
        List<Spot> spots = new ArrayList<>();
        for (Program.Entry entry : talk.program.top()) {
            spots.add(Spot.of(entry.id()));
            if (entry.isGroup()) {
                spots.addAll(inside(talk, entry.id()));
            }
        }
        return spots;
    }

    /** The questions outside groups that are to be answered as things stand. */
    static List<Spot> visible(Talk talk) {
        List<Spot> visible = new ArrayList<>();
        for (Program.Entry entry : talk.program.top()) {
            Spot spot = Spot.of(entry.id());
            if (entry.asked() && talk.sheet().visible(spot)) {
                visible.add(spot);
            }
        }
        return visible;
    }

    /** How many of those are answered or skipped. */
    static int done(Talk talk) {
        return (int) visible(talk).stream()
                .filter(spot ->
                        talk.program.entry(spot).isGroup() ? nextInGroup(talk, spot) == null : !open(talk, spot))
                .count();
    }
}
