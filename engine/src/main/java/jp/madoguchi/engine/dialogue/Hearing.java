package jp.madoguchi.engine.dialogue;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what an input is: a command, a button of now or of earlier, or an answer. */
final class Hearing {

    /** Events that do no harm when they come from an old button: they only show something, or ask before they act. */
    private static final Set<Event> TIMELESS =
            EnumSet.of(Event.HELP, Event.STOP, Event.GO_ON, Event.REVIEW, Event.CORRECT, Event.RESTART);

    private Hearing() {}

    static Happening hear(Talk talk, Input input) {
        if (input instanceof Input.Tapped tapped) {
            Tap tap = Tap.parse(tapped.data());
            return tap == null ? new Happening(Event.ANSWER, null, "", input) : tapped(talk, tap, input);
        }
        Event command = input instanceof Input.Said said ? command(talk, said.text()) : null;
        return new Happening(command == null ? Event.ANSWER : command, null, "", input);
    }

    private static Happening tapped(Talk talk, Tap tap, Input input) {
        boolean ours = talk.shown(tap);
        Spot spot = ours ? talk.program.spot(tap.place()) : null;
        boolean elsewhere = tap.event() == Event.ANSWER && (spot == null || !spot.equals(talk.spot));
        boolean timeless = TIMELESS.contains(tap.event()) && (ours || tap.event() != Event.CORRECT);
        boolean old = tap.token() != talk.token() && !timeless;
        return new Happening(old || elsewhere ? Event.STALE : tap.event(), spot, tap.argument(), input);
    }

    private static @Nullable Event command(Talk talk, String text) {
        Event command = Vocabulary.command(talk.phase, text);
        if (command == null || talk.phase != Phase.ASKING) {
            return command;
        }
        return talk.program.entry(talk.here()).needAsker().claims(talk.asked(), text) ? null : command;
    }
}
