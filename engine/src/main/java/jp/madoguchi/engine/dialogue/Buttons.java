package jp.madoguchi.engine.dialogue;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.definitions.input.Choosing;
import jp.madoguchi.definitions.input.Reading;

/** Questions of the dialogue's own, answered by a button or by the words on it. */
final class Buttons {

    private Buttons() {}

    static void show(Talk talk) {
        List<Reply.Action> quick = talk.phase == Phase.GROUP
                ? List.of(talk.button("back", Event.BACK), talk.button("stop", Event.STOP))
                : List.of();
        talk.reply(new Reply.Choices(text(talk), options(talk), quick));
    }

    private static String text(Talk talk) {
        return switch (talk.phase) {
            case GROUP -> Grouping.question(talk);
            case STOPPING -> talk.words.say("ask-stop");
            default -> talk.words.say("ask-restart");
        };
    }

    private static List<Reply.Action> options(Talk talk) {
        return switch (talk.phase) {
            case GROUP -> Grouping.options(talk);
            case STOPPING ->
                List.of(
                        talk.button("save", Event.SAVE),
                        talk.button("discard", Event.DISCARD),
                        talk.button("go-on", Event.GO_ON));
            default -> List.of(talk.button("restart-it", Event.CONFIRM), talk.button("go-on", Event.GO_ON));
        };
    }

    /** Takes the words on a button, or its number, for the button. */
    static void byWords(Talk talk, Happening happening) {
        List<Reply.Action> options = options(talk);
        if (happening.input() instanceof Input.Said said) {
            List<Choosing.Candidate> candidates = new ArrayList<>();
            for (Reply.Action option : options) {
                candidates.add(new Choosing.Candidate(option.data(), List.of(option.label())));
            }
            Tap tap = Choosing.one(said.text(), candidates) instanceof Reading.Understood<String> data
                    ? Tap.parse(data.value())
                    : null;
            if (tap != null) {
                Transitions.of(talk.phase, tap.event()).make(talk, happening.as(tap, talk.program));
                return;
            }
        }
        Flow.refuse(talk, talk.words.say(unfit(happening.input())) + talk.words.say("choose-below"));
    }

    /** What came that is of no use here, as a text key. */
    static String unfit(Input input) {
        if (input instanceof Input.SentMedia media) {
            return media.mediaType().startsWith("image/") ? "unfit-photo" : "unfit-file";
        } else if (input instanceof Input.SharedPlace) {
            return "unfit-place";
        } else if (input instanceof Input.Other) {
            return "unfit-other";
        }
        return input instanceof Input.Tapped ? "unfit-button" : "not-understood";
    }

    static void notNow(Talk talk, Happening happening) {
        Flow.refuse(talk, talk.words.say("not-now"));
    }
}
