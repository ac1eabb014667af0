package jp.madoguchi.engine.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.definitions.feel.Expressions;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.input.PostalCodes;
import jp.madoguchi.definitions.zengin.Banks;
import org.jspecify.annotations.Nullable;

/** A talk that reads as a story: what the resident does, and what must come back. Every state goes through JSON between the turns. */
final class Scenario {

    static final Expressions EXPRESSIONS = new Expressions();
    static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-20T10:00+09:00[Asia/Tokyo]");

    private static final Dialogue DIALOGUE = new Dialogue();

    private final Program program;
    private ZonedDateTime now = NOW;
    private String language = "ja";
    private Map<String, Object> resident = Map.of();
    private Answers previous = Answers.none();
    private PostalCodes codes = PostalCodes.NONE;
    private Banks banks = Banks.none();
    private @Nullable DialogueState state;
    private List<Reply> replies = List.of();
    private final List<List<Reply>> history = new ArrayList<>();
    private List<Outcome> outcomes = List.of();
    private @Nullable String lastPlace;
    private boolean understood;

    private Scenario(Form form) {
        this.program = Program.compile(form, EXPRESSIONS);
    }

    static Scenario of(Form form) {
        return new Scenario(form);
    }

    private Surroundings around() {
        return new Surroundings(now, language, resident, Map.of(), previous, codes, banks);
    }

    Scenario on(String moment) {
        now = ZonedDateTime.parse(moment + "[Asia/Tokyo]");
        return this;
    }

    Scenario in(String other) {
        language = other;
        return this;
    }

    Scenario resident(Map<String, Object> attributes) {
        resident = attributes;
        return this;
    }

    Scenario previously(Map<String, Object> answers) {
        previous = new Answers(answers);
        return this;
    }

    Scenario knowing(PostalCodes known) {
        codes = known;
        return this;
    }

    Scenario knowing(Banks known) {
        banks = known;
        return this;
    }

    Scenario begins() {
        return begins(new Start.Fresh());
    }

    Scenario begins(Start start) {
        return came(DIALOGUE.begin(program, start, around()));
    }

    Scenario resumes() {
        return came(DIALOGUE.resume(program, state(), around()));
    }

    Scenario isReminded() {
        return came(DIALOGUE.remind(program, state(), around()));
    }

    Scenario says(String text) {
        return does(new Input.Said(text));
    }

    Scenario says(String first, String... more) {
        says(first);
        Stream.of(more).forEach(this::says);
        return this;
    }

    Scenario taps(String label) {
        return does(new Input.Tapped(button(label).data(), null));
    }

    /** Taps a button of an earlier turn; 1 is the turn before this one. */
    Scenario tapsOld(int turnsAgo, String label) {
        List<Reply> old = history.get(history.size() - 1 - turnsAgo);
        return does(new Input.Tapped(find(old, label).orElseThrow().data(), null));
    }

    /** Taps 修正 in the row of that label. */
    Scenario corrects(String label) {
        Reply.Action action = card().rows().stream()
                .filter(row -> row.label().equals(label) && row.action() != null)
                .map(row -> Objects.requireNonNull(row.action()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + label + " in " + card()));
        return does(new Input.Tapped(action.data(), null));
    }

    Scenario picks(String value) {
        Reply.AskDate ask = (Reply.AskDate) last();
        return does(new Input.Tapped(ask.action().data(), value));
    }

    Scenario sendsPhoto(String content) {
        return does(new Input.SentMedia(content, "image/jpeg", 120_000, null, null));
    }

    Scenario sharesPlace(double latitude, double longitude) {
        return does(new Input.SharedPlace(latitude, longitude, null, "山口市亀山町2-1"));
    }

    Scenario does(Input input) {
        DialogueState before = state();
        came(DIALOGUE.take(program, before, input, around()));
        lastPlace = state == null ? null : state.takenSince(before);
        return this;
    }

    /** The place that took in what the resident did last, to be forgotten later. */
    String place() {
        return Objects.requireNonNull(lastPlace, "nothing was taken in");
    }

    Scenario forgets(String place) {
        return came(DIALOGUE.forget(program, state(), place, around()));
    }

    /** The same for a page that shows all of it; nothing changes by it. */
    View view() {
        return DIALOGUE.view(program, state(), around());
    }

    /** The talk as the next turn would find it. */
    Talk talk() {
        return new Talk(program, state(), around());
    }

    private Scenario came(Turn turn) {
        assertThat(turn.replies()).as("never silence").isNotEmpty();
        if (turn.state() != null) {
            assertThat(DialogueState.fromJson(turn.state().toJson())).isEqualTo(turn.state());
            state = DialogueState.fromJson(turn.state().toJson());
        } else {
            state = null;
        }
        Tappables.of(turn.replies())
                .forEach(action -> assertThat(action.data()).startsWith("d:").hasSizeLessThanOrEqualTo(300));
        replies = turn.replies();
        history.add(replies);
        outcomes = turn.outcomes();
        understood = turn.understood();
        return this;
    }

    /** All these texts stand in what came back. */
    Scenario city(String... texts) {
        String all = replies.toString();
        assertThat(all).contains(texts);
        return this;
    }

    Scenario cityDoesNotSay(String... texts) {
        assertThat(replies.toString()).doesNotContain(texts);
        return this;
    }

    Scenario offers(String... labels) {
        assertThat(Tappables.of(List.of(last())).map(Reply.Action::label)).contains(labels);
        return this;
    }

    Scenario doesNotOffer(String... labels) {
        assertThat(Tappables.of(List.of(last())).map(Reply.Action::label)).doesNotContain(labels);
        return this;
    }

    Scenario row(String label, String value) {
        assertThat(card().rows()).anySatisfy(row -> {
            assertThat(row.label()).isEqualTo(label);
            assertThat(row.value()).isEqualTo(value);
        });
        return this;
    }

    Scenario rows(String... labels) {
        assertThat(card().rows()).extracting(Reply.Row::label).containsExactly(labels);
        return this;
    }

    Scenario atSummary() {
        assertThat(last()).isInstanceOf(Reply.Card.class);
        assertThat(card().actions()).extracting(Reply.Action::label).contains(new Wording(language).say("send"));
        return this;
    }

    Outcome.Completed completes() {
        says("送信");
        return completed();
    }

    Outcome.Completed completed() {
        assertThat(outcomes).as("outcomes after " + replies).hasSize(1);
        assertThat(state).isNull();
        return (Outcome.Completed) outcomes.get(0);
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    List<Reply> replies() {
        return replies;
    }

    boolean understood() {
        return understood;
    }

    Reply last() {
        return replies.get(replies.size() - 1);
    }

    Reply.Card card() {
        return replies.stream()
                .filter(Reply.Card.class::isInstance)
                .map(Reply.Card.class::cast)
                .reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError("no card in " + replies));
    }

    DialogueState state() {
        return Objects.requireNonNull(state, "the dialogue is over");
    }

    boolean over() {
        return state == null;
    }

    private Reply.Action button(String label) {
        return find(replies, label)
                .orElseThrow(() -> new AssertionError("no button " + label + " in "
                        + Tappables.of(replies).map(Reply.Action::label).toList()));
    }

    private static Optional<Reply.Action> find(List<Reply> replies, String label) {
        return Tappables.of(replies)
                .filter(action -> action.label().equals(label))
                .findFirst();
    }
}
