package jp.madoguchi.engine.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a resident's conversation.
 *
 * @param version of this layout
 * @param current the dialogue the resident is in
 * @param paused dialogues left for later, the last one first
 * @param waiting questions of cases that come after the present dialogue
 */
record ConversationState(int version, @Nullable Talk current, List<Talk> paused, List<PendingAsk> waiting) {

    static final int VERSION = 1;
    static final ConversationState EMPTY = new ConversationState(VERSION, null, List.of(), List.of());
    private static final int MOST_PAUSED = 10;

    /** A question of a case: a form, or the marked questions of the intake form. */
    record PendingAsk(String caseNumber, @Nullable String form, Map<String, String> comments) {

        boolean isOf(Topic topic) {
            return topic.belongsTo(caseNumber)
                    && (form == null
                            ? topic.purpose() == Topic.Purpose.CORRECT
                            : topic.purpose() == Topic.Purpose.ASK && form.equals(topic.form()));
        }
    }

    ConversationState with(@Nullable Talk talk) {
        return new ConversationState(VERSION, talk, paused, waiting);
    }

    /** The present dialogue is put aside. */
    ConversationState pause() {
        if (current == null) {
            return this;
        }
        List<Talk> kept = new ArrayList<>();
        kept.add(current);
        paused.stream().limit(MOST_PAUSED - 1L).forEach(kept::add);
        return new ConversationState(VERSION, null, kept, waiting);
    }

    ConversationState withoutPaused(Talk talk) {
        List<Talk> kept = new ArrayList<>(paused);
        kept.remove(talk);
        return new ConversationState(VERSION, current, kept, waiting);
    }

    ConversationState replacePaused(Talk before, Talk after) {
        List<Talk> kept = new ArrayList<>(paused);
        kept.replaceAll(t -> t.equals(before) ? after : t);
        return new ConversationState(VERSION, current, kept, waiting);
    }

    ConversationState waitingFor(PendingAsk ask) {
        List<PendingAsk> asks = new ArrayList<>(waiting);
        asks.add(ask);
        return new ConversationState(VERSION, current, paused, asks);
    }

    /** What is asked anew is not asked twice: the same form of that case, or marked answers of it. */
    ConversationState withoutAsk(PendingAsk ask) {
        List<PendingAsk> asks = new ArrayList<>(waiting);
        asks.removeIf(a -> a.caseNumber().equals(ask.caseNumber()) && Objects.equals(a.form(), ask.form()));
        List<Talk> kept = new ArrayList<>(paused);
        kept.removeIf(talk -> ask.isOf(talk.topic()));
        Talk left = current != null && ask.isOf(current.topic()) ? null : current;
        return new ConversationState(VERSION, left, kept, asks);
    }

    /** Nothing more of that case is asked, neither now nor later. */
    ConversationState withoutAsks(String caseNumber) {
        List<PendingAsk> asks = new ArrayList<>(waiting);
        asks.removeIf(a -> a.caseNumber().equals(caseNumber));
        List<Talk> kept = new ArrayList<>(paused);
        kept.removeIf(t -> t.topic().belongsTo(caseNumber));
        Talk left = current != null && current.topic().belongsTo(caseNumber) ? null : current;
        return new ConversationState(VERSION, left, kept, asks);
    }

    /** The talk that took in what a message said, under way or paused. */
    Optional<Talk> heard(String message) {
        return Stream.concat(Stream.ofNullable(current), paused.stream())
                .filter(talk -> talk.sources().place(message).isPresent())
                .findFirst();
    }
}
