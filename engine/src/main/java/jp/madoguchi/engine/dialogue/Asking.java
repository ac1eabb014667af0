package jp.madoguchi.engine.dialogue;

import java.util.List;
import java.util.Map;

/** What happens while a question is asked. */
final class Asking {

    private Asking() {}

    static void answer(Talk talk, Happening happening) {
        Heard heard = hear(talk, happening);
        if (heard instanceof Heard.Answer answer) {
            take(talk, answer.value());
        } else if (heard instanceof Heard.Part part) {
            Flow.part(talk, part);
        } else if (heard instanceof Heard.Skipped) {
            skip(talk, happening);
        } else if (heard instanceof Heard.Refused refused) {
            Flow.refuse(talk, refused.reason());
        }
    }

    private static Heard hear(Talk talk, Happening happening) {
        Asker asker = talk.program.entry(talk.here()).needAsker();
        Asked asked = talk.asked();
        Input input = happening.input();
        if (input instanceof Input.Said said) {
            return asker.words(asked, said.text());
        } else if (input instanceof Input.Tapped tapped && happening.spot() != null) {
            return tapped.picked() == null
                    ? asker.pressed(asked, happening.argument())
                    : asker.picked(asked, tapped.picked());
        } else if (input instanceof Input.SharedPlace place) {
            return asker.place(asked, place);
        } else if (input instanceof Input.SentMedia media) {
            return asker.media(asked, media);
        }
        return asked.refuse(input instanceof Input.Other ? "unfit-other" : "unfit-button");
    }

    private static void take(Talk talk, Object value) {
        Object tidy = java.util.Objects.requireNonNull(Filling.tidy(value));
        String problem = Checks.problem(talk, talk.here(), tidy);
        if (problem == null) {
            Flow.answered(talk, tidy);
        } else {
            talk.draft = Map.of();
            Flow.refuse(talk, problem);
        }
    }

    static void keep(Talk talk, Happening happening) {
        Offer offer = Offer.of(talk, talk.here());
        if (offer == null) {
            Flow.refuse(talk, talk.words.say("nothing-to-keep"));
        } else {
            take(talk, offer.value());
        }
    }

    static void skip(Talk talk, Happening happening) {
        Spot spot = talk.here();
        if (talk.program.entry(spot).question().required()) {
            Flow.refuse(talk, talk.words.say("not-skippable"));
            return;
        }
        talk.answers(Filling.without(talk.answers(), spot));
        talk.settled.add(spot);
        Flow.passed(talk, spot);
        Flow.advance(talk);
    }

    static void help(Talk talk, Happening happening) {
        Prompts.help(talk);
        Flow.repeat(talk);
    }

    static void back(Talk talk, Happening happening) {
        if (talk.correcting) {
            Flow.advance(talk);
        } else if (!talk.draft.isEmpty()) {
            talk.draft = Map.of();
            talk.renew();
            Flow.repeat(talk);
        } else if (inEmptyItem(talk)) {
            Grouping.giveUpItem(talk);
        } else if (!Flow.back(talk)) {
            talk.tell("first-already");
            Flow.repeat(talk);
        }
    }

    // An item that was added by mistake goes away with 戻る, as long as nothing stands in it.
    private static boolean inEmptyItem(Talk talk) {
        Spot spot = talk.here();
        if (!spot.inGroup()) {
            return false;
        }
        List<Map<String, Object>> items = Filling.items(talk.answers(), spot.question());
        boolean last = spot.item() == items.size() - 1;
        return last && items.get(spot.item()).isEmpty() && Grouping.enough(talk, Spot.of(spot.question()), spot.item());
    }
}
