package jp.madoguchi.engine.dialogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.form.QuestionKind;
import org.jspecify.annotations.Nullable;

/** Items of a group: added, removed, enough. */
final class Grouping {

    private Grouping() {}

    /** How many items there must be, if there are any: a required group has at least one. */
    static int min(Talk talk, Spot group) {
        Program.Entry entry = talk.program.entry(group);
        return Math.max(entry.asGroup().min(), entry.question().required() ? 1 : 0);
    }

    /** Whether a group may have this many items: one that is not required may have none. */
    static boolean enough(Talk talk, Spot group, int count) {
        return count >= min(talk, group)
                || (count == 0 && !talk.program.entry(group).question().required());
    }

    static String question(Talk talk) {
        QuestionKind.Group group = talk.program.entry(talk.here()).asGroup();
        String item = talk.words.of(group.itemTitle());
        int count = talk.sheet().count(talk.here().question());
        String comment =
                talk.again.contains(talk.here()) ? talk.comments.get(talk.here().id()) : null;
        String text = count == 0
                ? talk.words.say("group-none", "item", item)
                : talk.words.say(
                        count < group.max() ? "group-some" : "group-full",
                        "item",
                        item,
                        "n",
                        count,
                        "max",
                        group.max());
        return comment == null ? text : talk.words.say("comment", "comment", comment) + "\n" + text;
    }

    static List<Reply.Action> options(Talk talk) {
        Spot spot = talk.here();
        QuestionKind.Group group = talk.program.entry(spot).asGroup();
        String item = talk.words.of(group.itemTitle());
        int count = talk.sheet().count(spot.question());
        List<Reply.Action> options = new ArrayList<>();
        Offer offer = Offer.of(talk, spot);
        if (offer != null) {
            options.add(talk.button(offer.label(), Event.KEEP, spot, ""));
        }
        if (count < group.max()) {
            options.add(talk.button(talk.words.say("add", "item", item), Event.ADD, spot, ""));
        }
        if (enough(talk, spot, count)) {
            options.add(talk.button("next-step", Event.NEXT));
        }
        for (int i = 0; i < count; i++) {
            String label = talk.words.say("remove", "item", item, "n", i + 1);
            options.add(talk.button(label, Event.REMOVE, spot, String.valueOf(i)));
        }
        return options;
    }

    static void add(Talk talk, Happening happening) {
        Spot group = talk.here();
        QuestionKind.Group kind = talk.program.entry(group).asGroup();
        if (talk.sheet().count(group.question()) >= kind.max()) {
            Flow.refuse(
                    talk, talk.words.say("group-too-many", "item", talk.words.of(kind.itemTitle()), "max", kind.max()));
            return;
        }
        talk.settled.remove(group);
        addItem(talk, group.question());
        Flow.recheck(talk, group);
        Flow.advance(talk);
    }

    static void addItem(Talk talk, String group) {
        List<Map<String, Object>> items = Filling.items(talk.answers(), group);
        items.add(new LinkedHashMap<>());
        talk.answers(talk.answers().with(group, items));
    }

    static void next(Talk talk, Happening happening) {
        Spot group = talk.here();
        QuestionKind.Group kind = talk.program.entry(group).asGroup();
        if (!enough(talk, group, talk.sheet().count(group.question()))) {
            String item = talk.words.of(kind.itemTitle());
            Flow.refuse(talk, talk.words.say("group-too-few", "item", item, "min", min(talk, group)));
            return;
        }
        talk.answers(talk.answers().with(group.question(), Filling.items(talk.answers(), group.question())));
        String problem = Checks.problem(talk, group);
        if (problem != null) {
            Flow.refuse(talk, problem);
            return;
        }
        talk.settled.add(group);
        Flow.passed(talk, group);
        Flow.advance(talk);
    }

    static void keep(Talk talk, Happening happening) {
        Offer offer = Offer.of(talk, talk.here());
        if (offer == null) {
            Flow.refuse(talk, talk.words.say("nothing-to-keep"));
        } else {
            Flow.answered(talk, offer.value());
        }
    }

    static void back(Talk talk, Happening happening) {
        if (talk.correcting) {
            Flow.advance(talk);
        } else if (!Flow.back(talk)) {
            talk.tell("first-already");
            Flow.repeat(talk);
        }
    }

    static void help(Talk talk, Happening happening) {
        Prompts.help(talk);
        Flow.repeat(talk);
    }

    static void remove(Talk talk, Happening happening) {
        Spot group = talk.here();
        Integer item = number(happening.argument());
        if (item == null || item < 0 || item >= talk.sheet().count(group.question())) {
            Flow.refuse(talk, talk.words.say("not-now"));
            return;
        }
        removeItem(talk, group, item);
        String title = talk.words.of(talk.program.entry(group).asGroup().itemTitle());
        talk.say(talk.words.say("group-removed", "item", title, "n", item + 1));
        talk.renew();
        Flow.repeat(talk);
    }

    /** Takes away the item that is being asked for, and decides on the group again. */
    static void giveUpItem(Talk talk) {
        Spot group = Spot.of(talk.here().question());
        removeItem(talk, group, talk.here().item());
        talk.move(Phase.GROUP, group);
        Flow.repeat(talk);
    }

    private static void removeItem(Talk talk, Spot group, int item) {
        List<Map<String, Object>> items = Filling.items(talk.answers(), group.question());
        items.remove(item);
        talk.answers(talk.answers().with(group.question(), items));
        talk.settled.remove(group);
        List.of(talk.trail, talk.settled, talk.told, talk.again).forEach(spots -> shift(spots, group, item));
        Flow.recheck(talk, group);
    }

    // Items after the removed one move up by one.
    private static void shift(Collection<Spot> spots, Spot group, int removed) {
        List<Spot> shifted = new ArrayList<>();
        for (Spot spot : spots) {
            boolean inside = spot.inGroup() && spot.question().equals(group.question());
            if (!inside || spot.item() < removed) {
                shifted.add(spot);
            } else if (spot.item() > removed) {
                shifted.add(spot.in(spot.item() - 1));
            }
        }
        spots.clear();
        spots.addAll(shifted);
    }

    private static @Nullable Integer number(String text) {
        return text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
    }
}
