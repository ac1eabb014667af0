package jp.madoguchi.engine.line.render;

import com.linecorp.bot.messaging.model.Action;
import com.linecorp.bot.messaging.model.DatetimePickerAction;
import com.linecorp.bot.messaging.model.PostbackAction;
import com.linecorp.bot.messaging.model.URIAction;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import jp.madoguchi.engine.dialogue.Reply;
import org.jspecify.annotations.Nullable;

/** Actions with labels as long as their place allows. */
final class Actions {

    /** Graphemes of a label in templates and quick replies. */
    static final int SHORT_LABEL = 20;

    /** Graphemes of a label in flex messages. */
    static final int FLEX_LABEL = 40;

    private static final int DATA = 300;
    private static final int DISPLAY_TEXT = 300;
    private static final int URI_LENGTH = 1000;
    private static final String FIRST_DAY = "1900-01-01";
    private static final String LAST_DAY = "2100-12-31";

    private Actions() {}

    static Action postback(Reply.Action action, int longestLabel) {
        String label = label(action.label());
        return new PostbackAction.Builder()
                .label(Graphemes.cut(label, longestLabel))
                .data(data(action.data()))
                .displayText(Graphemes.cut(label, DISPLAY_TEXT))
                .build();
    }

    static Action picker(Reply.AskDate ask, int longestLabel) {
        String mode = ask.mode();
        String min = within(mode, ask.min(), lowest(mode), highest(mode));
        String max = within(mode, ask.max(), lowest(mode), highest(mode));
        // LINE refuses a picker with nothing to pick from.
        boolean some = min == null || max == null || min.compareTo(max) < 0;
        return new DatetimePickerAction.Builder()
                .label(Graphemes.cut(label(ask.action().label()), longestLabel))
                .data(data(ask.action().data()))
                .mode(DatetimePickerAction.Mode.valueOf(mode.toUpperCase(java.util.Locale.ROOT)))
                .initial(within(
                        mode,
                        ask.initial(),
                        some && min != null ? min : lowest(mode),
                        some && max != null ? max : highest(mode)))
                .min(some ? min : null)
                .max(some ? max : null)
                .build();
    }

    static Action uri(String label, String uri) {
        String ascii = ascii(uri);
        if (ascii.length() > URI_LENGTH) {
            throw new IllegalArgumentException(
                    "expected a link of at most " + URI_LENGTH + " characters, got " + ascii.length());
        }
        return new URIAction.Builder()
                .label(Graphemes.cut(label(label), FLEX_LABEL))
                .uri(URI.create(ascii))
                .build();
    }

    private static String ascii(String uri) {
        try {
            return URI.create(uri).toASCIIString();
        } catch (IllegalArgumentException e) {
            // Its message would hold the link, which may let its reader in somewhere.
            throw new IllegalArgumentException("expected a link as RFC 3986 has it, got something else");
        }
    }

    /** A label as it can be shown; LINE takes no empty one. */
    static String label(String label) {
        String clean = Prose.clean(label).strip();
        return clean.isEmpty() ? "・" : clean;
    }

    private static String data(String data) {
        if (data.length() > DATA) {
            throw new IllegalArgumentException(
                    "expected an action's data of at most " + DATA + " characters, got " + data.length());
        }
        return Prose.clean(data);
    }

    private static @Nullable String within(String mode, @Nullable String value, String lowest, String highest) {
        if (value == null || !readable(mode, value)) {
            return null;
        }
        return value.compareTo(lowest) < 0 ? lowest : value.compareTo(highest) > 0 ? highest : value;
    }

    private static boolean readable(String mode, String value) {
        try {
            return switch (mode) {
                case "date" -> LocalDate.parse(value).toString().equals(value);
                case "time" -> value.length() == 5 && LocalTime.parse(value) != null;
                default -> value.length() == 16 && LocalDateTime.parse(value) != null;
            };
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String lowest(String mode) {
        return mode.equals("time") ? "00:00" : mode.equals("date") ? FIRST_DAY : FIRST_DAY + "T00:00";
    }

    private static String highest(String mode) {
        return mode.equals("time") ? "23:59" : mode.equals("date") ? LAST_DAY : LAST_DAY + "T23:59";
    }
}
