package jp.madoguchi.engine.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a dialogue stands, for a page that shows all of it at once rather than as a talk.
 *
 * @param step names what is waited for: what was meant for another step is out of date
 * @param title of the form
 * @param done how many of {@code total} questions are answered or skipped, as things stand
 * @param rows the answers so far, as the summary shows them
 */
public record View(String step, String title, int done, int total, List<Row> rows, Prompt prompt) {

    public View {
        rows = List.copyOf(rows);
    }

    /**
     * A line of the answers; one with an empty value is a heading.
     *
     * @param correct data of the button 修正, which comes back as {@link Input.Tapped}; null when it cannot be corrected
     */
    public record Row(String label, String value, @Nullable String correct) {}

    /**
     * What is asked.
     *
     * @param question id of the question; null when the dialogue asks something of its own
     * @param kind the question's kind, for example {@code person-name}; null with {@code question}
     * @param control how it is answered: {@code text, choices, pick, place, photo, file, card} (items to agree to), {@code summary}
     * @param text all that stands above the control
     * @param rows of a card
     * @param options to choose from
     * @param actions beside the answer, such as 戻る
     */
    public record Prompt(
            @Nullable String question,
            @Nullable String kind,
            String control,
            String text,
            @Nullable Picker picker,
            List<Row> rows,
            List<Choice> options,
            List<Choice> actions) {
        public Prompt {
            rows = List.copyOf(rows);
            options = List.copyOf(options);
            actions = List.copyOf(actions);
        }
    }

    /**
     * A picker of dates and times.
     *
     * @param mode {@code date, time, datetime}
     * @param data comes back with what was picked
     * @param initial, min, max in the picker's format; null for none
     */
    public record Picker(
            String mode,
            String data,
            @Nullable String initial,
            @Nullable String min,
            @Nullable String max) {}

    /**
     * A button.
     *
     * @param data comes back as {@link Input.Tapped}
     * @param event what it does: {@code answer, back, skip, keep, correct, send, add, remove, next, …}
     * @param chosen of several that can be chosen: whether it is
     */
    public record Choice(String label, String data, String event, boolean chosen) {}
}
