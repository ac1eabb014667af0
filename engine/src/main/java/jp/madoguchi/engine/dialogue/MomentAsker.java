package jp.madoguchi.engine.dialogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.feel.FormVariables;
import jp.madoguchi.definitions.form.AnswerText;
import jp.madoguchi.definitions.input.DateTimes;
import jp.madoguchi.definitions.input.Dates;
import jp.madoguchi.definitions.input.Reading;
import jp.madoguchi.definitions.input.Times;
import org.jspecify.annotations.Nullable;

/** {@code date}, {@code time}, {@code date-time}. Their stored forms sort as text, so bounds are compared as text. */
record MomentAsker(Sort sort, Bounds bounds) implements Asker {

    /** The three sorts, with the picker's mode, the texts, and the stored form. */
    enum Sort {
        DATE("date", "pick-date", "how-date", "yyyy-MM-dd"),
        TIME("time", "pick-time", "how-time", "HH:mm"),
        DATE_TIME("datetime", "pick-date-time", "how-date-time", "yyyy-MM-dd'T'HH:mm");

        private final String mode;
        private final String pick;
        private final String how;
        private final DateTimeFormatter stored;

        Sort(String mode, String pick, String how, String stored) {
            this.mode = mode;
            this.pick = pick;
            this.how = how;
            this.stored = DateTimeFormatter.ofPattern(stored);
        }
    }

    @Override
    public Reply ask(Asked asked, String text, List<Reply.Action> quick) {
        Reply.Action pick = asked.button(asked.say(sort.pick), "pick");
        String initial = asked.present() instanceof String present ? present : null;
        return new Reply.AskDate(text, sort.mode, pick, initial, min(asked), max(asked), quick);
    }

    private @Nullable String min(Asked asked) {
        return bound(asked, bounds.min(), "T00:00");
    }

    private @Nullable String max(Asked asked) {
        return bound(asked, bounds.max(), "T23:59");
    }

    private @Nullable String bound(Asked asked, @Nullable Feel feel, String timeOfDay) {
        Object value = feel == null ? null : FormVariables.toJson(asked.evaluate(feel));
        if (!(value instanceof String text)) {
            return null;
        }
        return switch (sort) {
            case DATE -> cut(text, 10);
            case TIME -> cut(text.substring(text.indexOf('T') + 1), 5);
            case DATE_TIME -> text.contains("T") ? cut(text, 16) : text + timeOfDay;
        };
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }

    @Override
    public String how(Asked asked) {
        return asked.say(sort.how);
    }

    @Override
    public Heard words(Asked asked, String words) {
        LocalDate today = asked.around().now().toLocalDate();
        Reading<String> read = switch (sort) {
            case DATE -> Dates.read(words, today).map(sort.stored::format);
            case TIME -> Times.read(words).map(sort.stored::format);
            case DATE_TIME -> DateTimes.read(words, today).map(sort.stored::format);
        };
        return asked.heard(read);
    }

    @Override
    public Heard picked(Asked asked, String value) {
        return shaped(value) ? new Heard.Answer(value) : words(asked, value);
    }

    @Override
    public boolean shaped(Object value) {
        if (!(value instanceof String text)) {
            return false;
        }
        try {
            return switch (sort) {
                case DATE -> sort.stored.format(LocalDate.parse(text)).equals(text);
                case TIME -> sort.stored.format(LocalTime.parse(text)).equals(text);
                case DATE_TIME -> sort.stored.format(LocalDateTime.parse(text)).equals(text);
            };
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    @Override
    public @Nullable String problem(Asked asked, Object value) {
        String moment = (String) value;
        String min = min(asked);
        if (min != null && moment.compareTo(min) < 0) {
            return asked.say(
                    "wrong-before",
                    "min",
                    AnswerText.of(asked.question(), min, asked.words().language()));
        }
        String max = max(asked);
        return max != null && moment.compareTo(max) > 0
                ? asked.say(
                        "wrong-after",
                        "max",
                        AnswerText.of(asked.question(), max, asked.words().language()))
                : null;
    }
}
