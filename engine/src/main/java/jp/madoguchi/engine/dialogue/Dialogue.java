package jp.madoguchi.engine.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Talks a resident through a form, one turn at a time. Pure and without state: everything a turn needs is given to it, and everything
 * that follows from it stands in the {@link Turn}. The same input in the same state and surroundings gives the same turn.
 */
public final class Dialogue {

    /** Begins a dialogue. */
    public Turn begin(Program program, Start start, Surroundings around) {
        Talk talk = Beginning.talk(program, start, around);
        Beginning.begin(talk);
        return talk.turn();
    }

    /**
     * Takes one turn. There is always at least one reply.
     *
     * @param state as the turn before left it
     */
    public Turn take(Program program, DialogueState state, Input input, Surroundings around) {
        Talk talk = new Talk(program, state, around);
        Happening happening = Hearing.hear(talk, input);
        Transitions.of(talk.phase, happening.event()).make(talk, happening);
        return talk.turn();
    }

    /** Goes on after a pause or after another talk: says where the dialogue stands, and asks again what was asked last. */
    public Turn resume(Program program, DialogueState state, Surroundings around) {
        Talk talk = new Talk(program, state, around);
        Stopping.where(talk);
        return talk.turn();
    }

    /** Reminds of a dialogue that waits, with 「続ける」 and 「やめる」; where it stands does not change. */
    public Turn remind(Program program, DialogueState state, Surroundings around) {
        Talk talk = new Talk(program, state, around);
        talk.reply(new Reply.Text(
                Stopping.text(talk, "remind"),
                List.of(talk.button("go-on", Event.GO_ON), talk.button("stop-it", Event.STOP))));
        return talk.turn();
    }

    /** Where the dialogue stands, for a page that shows all of it at once. Nothing is said by it. */
    public View view(Program program, DialogueState state, Surroundings around) {
        return Viewing.of(new Talk(program, state, around));
    }

    /**
     * Throws an answer, or the parts of one, away, because a message that gave it was taken back, and asks again what is open then.
     *
     * @param place as {@link DialogueState#takenSince} named it
     */
    public Turn forget(Program program, DialogueState state, String place, Surroundings around) {
        Talk talk = new Talk(program, state, around);
        Spot spot = Spot.parse(place);
        boolean begun = spot.equals(talk.spot) && !talk.draft.isEmpty();
        talk.draft = Map.of();
        if (Flow.exists(talk, spot) && !(begun && answeredBefore(talk, spot))) {
            talk.answers(Filling.without(talk.answers(), spot));
            talk.settled.remove(spot);
            talk.again.remove(spot);
            talk.trail.remove(spot);
            Flow.recheck(talk, spot);
        }
        Flow.advance(talk);
        return talk.turn();
    }

    /** Whether the answer is the one the dialogue began with, and so came with no message of this dialogue. */
    private static boolean answeredBefore(Talk talk, Spot spot) {
        Object answer = Filling.get(talk.answers(), spot);
        return answer != null && Objects.equals(answer, Filling.get(talk.before, spot));
    }
}
