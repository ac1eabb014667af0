package jp.madoguchi.engine.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.definitions.form.AnswerText;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.text.Texts;

/** Asks the question the dialogue stands at. */
final class Prompts {

    private Prompts() {}

    static void question(Talk talk) {
        Asked asked = talk.asked();
        Asker asker = talk.program.entry(talk.here()).needAsker();
        StringBuilder text = new StringBuilder(heading(talk));
        if (talk.again.contains(talk.here()) && talk.draft.isEmpty()) {
            remarks(talk).forEach(remark -> text.append('\n').append(remark));
        }
        Texts help = asked.question().help();
        if (help != null && talk.draft.isEmpty()) {
            text.append('\n').append(talk.sheet().fill(talk.words.of(help), talk.here()));
        }
        String hint = asker.hint(asked);
        if (!hint.isEmpty()) {
            text.append('\n').append(hint);
        }
        talk.reply(asker.ask(asked, text.toString(), quick(talk, asked.question())));
    }

    private static String heading(Talk talk) {
        Spot spot = talk.here();
        Question question = talk.program.entry(spot).question();
        String title = talk.sheet().fill(talk.words.of(question.title()), spot);
        return progress(talk) + item(talk, spot) + title + (question.required() ? "" : talk.words.say("optional"));
    }

    /** 【世帯員1】 before a question of a group. */
    static String item(Talk talk, Spot spot) {
        if (!spot.inGroup()) {
            return "";
        }
        QuestionKind.Group group = talk.program.entry(Spot.of(spot.question())).asGroup();
        return talk.words.say("item", "item", talk.words.of(group.itemTitle()), "n", spot.item() + 1);
    }

    private static String progress(Talk talk) {
        if (talk.correcting || talk.purpose == Purpose.EDIT) {
            return "";
        }
        if (talk.purpose == Purpose.CORRECT) {
            Set<Spot> all = new LinkedHashSet<>(talk.trail);
            all.addAll(talk.again);
            all.add(talk.here());
            long done = talk.trail.stream()
                    .filter(s -> !talk.again.contains(s) && !s.equals(talk.spot))
                    .count();
            return talk.words.say("progress", "n", done + 1, "total", all.size());
        }
        List<Spot> visible = Agenda.visible(talk);
        int place = visible.indexOf(Spot.of(talk.here().question()));
        return place < 0 ? "" : talk.words.say("progress", "n", place + 1, "total", visible.size());
    }

    // What staff said and what was answered before.
    private static List<String> remarks(Talk talk) {
        List<String> remarks = new ArrayList<>();
        Spot spot = talk.here();
        String comment = talk.comments.get(spot.id());
        if (comment != null) {
            remarks.add(talk.words.say("comment", "comment", comment));
        }
        Object old = talk.sheet().answer(spot);
        if (old != null) {
            Question question = talk.program.entry(spot).question();
            remarks.add(talk.words.say("old-answer", "value", AnswerText.of(question, old, talk.around.language())));
        }
        return remarks;
    }

    private static List<Reply.Action> quick(Talk talk, Question question) {
        List<Reply.Action> quick = new ArrayList<>();
        Offer offer = talk.draft.isEmpty() ? Offer.of(talk, talk.here()) : null;
        if (offer != null) {
            quick.add(talk.button(offer.label(), Event.KEEP, talk.here(), ""));
        }
        if (talk.correcting || !talk.draft.isEmpty() || !talk.trail.isEmpty()) {
            quick.add(talk.button("back", Event.BACK));
        }
        if (!question.required()) {
            quick.add(talk.button("skip", Event.SKIP));
        }
        if (question.help() != null) {
            quick.add(talk.button("help", Event.HELP));
        }
        quick.add(talk.button("stop", Event.STOP));
        return quick;
    }

    /** All the help there is on the question beside what its prompt tells anyway, and the words that can be said. */
    static void help(Talk talk) {
        if (talk.phase == Phase.ASKING) {
            Asked asked = talk.asked();
            Texts help = asked.question().help();
            if (help != null) {
                talk.say(talk.sheet().fill(talk.words.of(help), talk.here()));
            }
            Asker asker = talk.program.entry(talk.here()).needAsker();
            if (!asker.hint(asked).equals(asker.how(asked))) {
                talk.say(asker.how(asked));
            }
        }
        talk.tell("words");
    }
}
