package jp.madoguchi.engine.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.madoguchi.definitions.form.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Where one dialogue stands: a small JSON document that outlives restarts and upgrades. Opaque to everybody but the dialogue.
 *
 * @param version of this layout
 * @param purpose why it was begun
 * @param before the answers it began with
 * @param answers every answer given, also those of questions that are not visible at the moment
 * @param position what it waits for
 * @param progress what is behind it
 */
public record DialogueState(
        int version, Purpose purpose, Answers before, Answers answers, Position position, Progress progress) {

    /** The layout this engine writes. */
    public static final int VERSION = 1;

    /**
     * @throws IllegalArgumentException when the version is one this engine does not know
     */
    public DialogueState {
        if (version < 1 || version > VERSION) {
            throw new UnknownVersion(version);
        }
    }

    /**
     * Where a turn from the state before took something in: the place that was asked, when its answer or a part of it changed. Opaque,
     * for {@link Dialogue#forget}; null when nothing was taken in.
     */
    public @Nullable String takenSince(DialogueState before) {
        Spot asked = before.position.spot();
        if (asked == null) {
            return null;
        }
        boolean whole = !Objects.equals(Filling.get(answers, asked), Filling.get(before.answers, asked));
        boolean part = asked.equals(position.spot()) && !position.draft().equals(before.position.draft());
        return whole || part ? asked.toString() : null;
    }

    /** Ids of the photos and files that were sent in this dialogue, also for an answer that is not whole yet. */
    public Set<String> contents() {
        Set<String> contents = new LinkedHashSet<>();
        collect(answers.values(), contents);
        collect(position.draft(), contents);
        Set<String> known = new LinkedHashSet<>();
        collect(before.values(), known);
        contents.removeAll(known);
        return contents;
    }

    private static void collect(@Nullable Object value, Set<String> contents) {
        if (value instanceof Map<?, ?> map) {
            if (map.get("content") instanceof String content && map.get("type") instanceof String) {
                contents.add(content);
            }
            map.values().forEach(member -> collect(member, contents));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, contents));
        }
    }

    /** The state as JSON. */
    public String toJson() {
        return StateJson.write(this);
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws UnknownVersion when a newer engine wrote it
     */
    public static DialogueState fromJson(String json) {
        return StateJson.read(json);
    }

    /**
     * @param under the phase that comes back after {@code STOPPING, RESTARTING, CHOOSING} and {@code PAUSED}
     * @param spot the question that is asked; null when none is
     * @param correcting the question was opened from a summary, and 戻る leads back there
     * @param draft the parts of an answer that is not whole yet
     * @param wrong how many times in a row the answer was not understood
     * @param first the token the dialogue began with: the second in which it began, so that buttons of any dialogue before are older
     * @param token names the prompt; every button carries it, so that an old button is told from a new one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Position(
            Phase phase,
            @Nullable Phase under,
            @Nullable Spot spot,
            boolean correcting,
            Map<String, Object> draft,
            int wrong,
            long first,
            long token) {
        Position {
            draft = draft == null ? Map.of() : new LinkedHashMap<>(draft);
        }
    }

    /**
     * @param trail the questions answered, the latest last
     * @param settled questions that were skipped, and groups that are complete
     * @param told headings and statements already said
     * @param again questions to be answered again though they have an answer: marked by staff, or no longer valid
     * @param comments what staff said, by question id
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Progress(
            List<Spot> trail, Set<Spot> settled, Set<Spot> told, Set<Spot> again, Map<String, String> comments) {
        Progress {
            trail = trail == null ? List.of() : List.copyOf(trail);
            settled = settled == null ? Set.of() : settled;
            told = told == null ? Set.of() : told;
            again = again == null ? Set.of() : again;
            comments = comments == null ? Map.of() : comments;
        }
    }

    /** A state this engine cannot read. */
    public static final class UnknownVersion extends IllegalArgumentException {
        UnknownVersion(int version) {
            super("expected a dialogue state of version 1 to " + VERSION + ", got " + version
                    + ": run the engine version that wrote it, or a newer one");
        }
    }
}
