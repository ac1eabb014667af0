package jp.madoguchi.engine.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.definitions.form.Answers;
import org.jspecify.annotations.Nullable;

/** One turn under way: a changeable copy of the state, and what the turn has said so far. Never outlives the turn. */
final class Talk {

    final Program program;
    final Surroundings around;
    final Wording words;
    final Purpose purpose;
    final Answers before;

    Phase phase;

    @Nullable Phase under;

    @Nullable Spot spot;

    boolean correcting;
    Map<String, Object> draft;
    int wrong;
    private final long first;
    private long token;

    final List<Spot> trail;
    final Set<Spot> settled;
    final Set<Spot> told;
    final Set<Spot> again;
    final Map<String, String> comments;

    private Answers answers;
    private @Nullable Sheet sheet;
    private final List<Reply> replies = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private boolean over;
    private boolean understood = true;

    Talk(Program program, DialogueState state, Surroundings around) {
        this.program = program;
        this.around = around;
        this.words = new Wording(around.language());
        this.purpose = state.purpose();
        this.before = state.before();
        this.answers = state.answers();
        DialogueState.Position position = state.position();
        this.phase = position.phase();
        this.under = position.under();
        this.spot = position.spot();
        this.correcting = position.correcting();
        this.draft = position.draft();
        this.wrong = position.wrong();
        this.first = position.first();
        this.token = position.token();
        DialogueState.Progress progress = state.progress();
        this.trail = new ArrayList<>(progress.trail());
        this.settled = new LinkedHashSet<>(progress.settled());
        this.told = new LinkedHashSet<>(progress.told());
        this.again = new LinkedHashSet<>(progress.again());
        this.comments = new LinkedHashMap<>(progress.comments());
    }

    Sheet sheet() {
        if (sheet == null) {
            sheet = new Sheet(program, around, answers);
        }
        return sheet;
    }

    Answers answers() {
        return answers;
    }

    void answers(Answers changed) {
        answers = changed;
        sheet = null;
    }

    long token() {
        return token;
    }

    /** Whether a button was shown by this dialogue, and not by another one of the same resident. */
    boolean shown(Tap tap) {
        return tap.token() >= first && tap.token() <= token;
    }

    /** The question that is asked. */
    Spot here() {
        if (spot == null) {
            throw new IllegalStateException("no question is asked in phase " + phase);
        }
        return spot;
    }

    /** The question that is asked, as its asker sees it. */
    Asked asked() {
        return asked(here());
    }

    Asked asked(Spot at) {
        Map<String, Object> parts = at.equals(spot) ? draft : Map.of();
        return new Asked(program.entry(at).question(), at, sheet(), words, parts, token);
    }

    /** Waits for something else from now on: buttons shown before become stale. */
    void move(Phase next, @Nullable Spot to) {
        phase = next;
        spot = to;
        under = null;
        correcting = false;
        draft = Map.of();
        renew();
    }

    /** Puts a question between, after which {@link #leave} goes on where it stood. */
    void interrupt(Phase by) {
        if (phase != Phase.STOPPING && phase != Phase.RESTARTING && phase != Phase.PAUSED) {
            under = phase;
        }
        phase = by;
        renew();
    }

    /** Goes on where {@link #interrupt} came between. */
    void leave() {
        phase = under == null ? Phase.SUMMARY : under;
        under = null;
        renew();
    }

    /** Makes the buttons shown before stale. */
    void renew() {
        token++;
        wrong = 0;
    }

    void say(String text) {
        int last = replies.size() - 1;
        if (text.isEmpty()) {
            return;
        }
        if (last >= 0
                && replies.get(last) instanceof Reply.Text before
                && before.quick().isEmpty()) {
            replies.set(last, new Reply.Text(before.text() + "\n" + text, List.of()));
        } else {
            replies.add(new Reply.Text(text, List.of()));
        }
    }

    /** Says one of the dialogue's own texts. */
    void tell(String key, Object... filling) {
        say(words.say(key, filling));
    }

    void reply(Reply reply) {
        replies.add(reply);
    }

    /** A button that carries this turn's token. */
    Reply.Action button(String label, Event event, @Nullable Spot at, String argument) {
        return new Reply.Action(label, new Tap(token, event, program.place(at), argument).data());
    }

    Reply.Action button(String key, Event event) {
        return button(words.say(key), event, null, "");
    }

    /** Nothing can be made of what the resident did. */
    void misunderstood() {
        wrong++;
        understood = false;
    }

    void end(Outcome outcome) {
        outcomes.add(outcome);
        over = true;
    }

    /** Something to keep, whether the dialogue goes on or not. */
    void learn(Outcome outcome) {
        outcomes.add(outcome);
    }

    void pause() {
        outcomes.add(new Outcome.Paused());
    }

    Turn turn() {
        return new Turn(over ? null : state(), replies, outcomes, understood);
    }

    private DialogueState state() {
        return new DialogueState(
                DialogueState.VERSION,
                purpose,
                before,
                answers,
                new DialogueState.Position(phase, under, spot, correcting, draft, wrong, first, token),
                new DialogueState.Progress(trail, settled, told, again, comments));
    }
}
