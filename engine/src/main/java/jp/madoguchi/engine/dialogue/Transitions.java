package jp.madoguchi.engine.dialogue;

import static jp.madoguchi.engine.dialogue.Event.ADD;
import static jp.madoguchi.engine.dialogue.Event.ANSWER;
import static jp.madoguchi.engine.dialogue.Event.BACK;
import static jp.madoguchi.engine.dialogue.Event.CONFIRM;
import static jp.madoguchi.engine.dialogue.Event.CORRECT;
import static jp.madoguchi.engine.dialogue.Event.DISCARD;
import static jp.madoguchi.engine.dialogue.Event.GO_ON;
import static jp.madoguchi.engine.dialogue.Event.HELP;
import static jp.madoguchi.engine.dialogue.Event.KEEP;
import static jp.madoguchi.engine.dialogue.Event.NEXT;
import static jp.madoguchi.engine.dialogue.Event.REMOVE;
import static jp.madoguchi.engine.dialogue.Event.RESTART;
import static jp.madoguchi.engine.dialogue.Event.REVIEW;
import static jp.madoguchi.engine.dialogue.Event.SAVE;
import static jp.madoguchi.engine.dialogue.Event.SEND;
import static jp.madoguchi.engine.dialogue.Event.SKIP;
import static jp.madoguchi.engine.dialogue.Event.STALE;
import static jp.madoguchi.engine.dialogue.Event.STOP;

import java.util.EnumMap;
import java.util.Map;

/** The state machine: what is done in which phase when what happens. Whatever stands in no line is answered with 「今はできません」. */
final class Transitions {

    private static final Map<Phase, Map<Event, Move>> TABLE = new EnumMap<>(Phase.class);

    static {
        in(Phase.ASKING)
                .on(ANSWER, Asking::answer)
                .on(BACK, Asking::back)
                .on(SKIP, Asking::skip)
                .on(KEEP, Asking::keep)
                .on(HELP, Asking::help)
                .on(REVIEW, Summing::review)
                .on(CORRECT, Summing::correct)
                .on(STOP, Stopping::ask)
                .on(RESTART, Stopping::askRestart)
                .on(GO_ON, Stopping::where)
                .on(STALE, Stale::tell);
        in(Phase.GROUP)
                .on(ADD, Grouping::add)
                .on(REMOVE, Grouping::remove)
                .on(NEXT, Grouping::next)
                .on(KEEP, Grouping::keep)
                .on(ANSWER, Buttons::byWords)
                .on(BACK, Grouping::back)
                .on(HELP, Grouping::help)
                .on(REVIEW, Summing::review)
                .on(CORRECT, Summing::correct)
                .on(STOP, Stopping::ask)
                .on(RESTART, Stopping::askRestart)
                .on(GO_ON, Stopping::where)
                .on(STALE, Stale::tell);
        in(Phase.STOPPING)
                .on(SAVE, Stopping::save)
                .on(DISCARD, Stopping::discard)
                .on(GO_ON, Stopping::goOn)
                .on(RESTART, Stopping::askRestart)
                .on(ANSWER, Buttons::byWords)
                .on(STALE, Stale::tell);
        in(Phase.RESTARTING)
                .on(CONFIRM, Stopping::restart)
                .on(GO_ON, Stopping::goOn)
                .on(STOP, Stopping::ask)
                .on(ANSWER, Buttons::byWords)
                .on(STALE, Stale::tell);
        in(Phase.SUMMARY)
                .on(SEND, Completion::send)
                .on(CORRECT, Summing::correct)
                .on(ANSWER, Summing::answer)
                .on(BACK, Summing::back)
                .on(HELP, Summing::help)
                .on(REVIEW, Summing::show)
                .on(GO_ON, Summing::show)
                .on(STOP, Stopping::ask)
                .on(RESTART, Stopping::askRestart)
                .on(STALE, Stale::tell);
        in(Phase.CHOOSING)
                .on(ANSWER, Summing::choose)
                .on(CORRECT, Summing::correct)
                .on(SEND, Completion::send)
                .on(BACK, Summing::show)
                .on(REVIEW, Summing::show)
                .on(GO_ON, Summing::show)
                .on(HELP, Summing::help)
                .on(STOP, Stopping::ask)
                .on(RESTART, Stopping::askRestart)
                .on(STALE, Stale::tell);
        in(Phase.PAUSED)
                .on(GO_ON, Stopping::where)
                .on(ANSWER, Stopping::where)
                .on(STALE, Stopping::where)
                .on(CORRECT, Stopping::where)
                .on(REVIEW, Stopping::where)
                .on(HELP, Stopping::where)
                .on(BACK, Stopping::where)
                .on(STOP, Stopping::ask)
                .on(RESTART, Stopping::askRestart);
    }

    private Transitions() {}

    static Move of(Phase phase, Event event) {
        return line(phase).getOrDefault(event, Buttons::notNow);
    }

    /** Every line of the table. */
    static Map<Phase, Map<Event, Move>> table() {
        return TABLE;
    }

    private static Map<Event, Move> line(Phase phase) {
        return TABLE.getOrDefault(phase, Map.of());
    }

    private static Line in(Phase phase) {
        Map<Event, Move> moves = new EnumMap<>(Event.class);
        TABLE.put(phase, moves);
        return new Line(moves);
    }

    private record Line(Map<Event, Move> moves) {
        Line on(Event event, Move move) {
            moves.put(event, move);
            return this;
        }
    }
}
