package jp.madoguchi.engine.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.madoguchi.definitions.input.Choosing;
import jp.madoguchi.definitions.input.Reading;
import org.jspecify.annotations.Nullable;

/** What happens at the summary: it is shown, and answers are corrected. */
final class Summing {

    private static final Pattern CORRECTING =
            Pattern.compile("修正(?:する|したい)?|訂正(?:する)?|変更(?:する)?|直す|直したい|なおす|change|correct", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[\\p{N}\\s]*");
    private static final Pattern PARTICLES = Pattern.compile("^[\\s　:：をの、]+|[\\s　:：をの、]+$");

    private Summing() {}

    static void arrive(Talk talk) {
        talk.move(Phase.SUMMARY, null);
        card(talk);
    }

    static void show(Talk talk, Happening happening) {
        arrive(talk);
    }

    static void card(Talk talk) {
        talk.reply(new Reply.Card(
                talk.words.of(talk.program.form().title()),
                talk.words.say("summary-note"),
                Summary.rows(talk),
                List.of(talk.button("send", Event.SEND), talk.button("stop", Event.STOP)),
                talk.trail.isEmpty() ? List.of() : List.of(talk.button("back", Event.BACK))));
    }

    /** The answers so far, in the middle of the questions. */
    static void review(Talk talk, Happening happening) {
        talk.reply(new Reply.Card(
                talk.words.of(talk.program.form().title()),
                talk.words.say("summary-so-far"),
                Summary.rows(talk),
                List.of(talk.button("go-on", Event.GO_ON)),
                List.of()));
        Flow.repeat(talk);
    }

    static void back(Talk talk, Happening happening) {
        if (!Flow.back(talk)) {
            talk.tell("first-already");
            card(talk);
        }
    }

    static void help(Talk talk, Happening happening) {
        talk.tell("summary-how");
        talk.tell("words");
        Flow.repeat(talk);
    }

    static void correct(Talk talk, Happening happening) {
        Spot spot = happening.spot();
        if (spot != null && Summary.correctable(talk, spot)) {
            Flow.open(talk, spot, true);
        } else if (spot != null || Summary.targets(talk).isEmpty()) {
            Flow.refuse(talk, talk.words.say("cannot-correct"));
        } else {
            talk.move(Phase.CHOOSING, null);
            ask(talk);
        }
    }

    static void ask(Talk talk) {
        List<Reply.Action> options = new ArrayList<>();
        for (Spot spot : Summary.targets(talk)) {
            options.add(talk.button((options.size() + 1) + " " + Summary.title(talk, spot), Event.CORRECT, spot, ""));
        }
        talk.reply(new Reply.Choices(
                talk.words.say("choose-correction"),
                options,
                List.of(talk.button("back", Event.BACK), talk.button("stop", Event.STOP))));
    }

    /** At the summary: 「修正 3」, 「購入日を修正」, or just the title. */
    static void answer(Talk talk, Happening happening) {
        String words = happening.input() instanceof Input.Said said ? said.text() : "";
        boolean correcting = CORRECTING.matcher(words).find();
        String rest =
                PARTICLES.matcher(CORRECTING.matcher(words).replaceAll("")).replaceAll("");
        boolean number = !correcting && NUMBER.matcher(rest).matches();
        Spot spot = number ? null : target(talk, rest);
        if (spot != null) {
            Flow.open(talk, spot, true);
        } else {
            unfit(talk, happening, "summary-how");
        }
    }

    static void choose(Talk talk, Happening happening) {
        Spot spot = happening.input() instanceof Input.Said said ? target(talk, said.text()) : null;
        if (spot != null) {
            Flow.open(talk, spot, true);
        } else {
            unfit(talk, happening, "choose-how");
        }
    }

    private static void unfit(Talk talk, Happening happening, String how) {
        Flow.refuse(talk, talk.words.say(Buttons.unfit(happening.input())) + "\n" + talk.words.say(how));
    }

    private static @Nullable Spot target(Talk talk, String words) {
        List<Choosing.Candidate> candidates = new ArrayList<>();
        for (Spot spot : Summary.targets(talk)) {
            candidates.add(new Choosing.Candidate(spot.toString(), List.of(Summary.title(talk, spot))));
        }
        return Choosing.one(words, candidates) instanceof Reading.Understood<String> found
                ? Spot.parse(found.value())
                : null;
    }
}
