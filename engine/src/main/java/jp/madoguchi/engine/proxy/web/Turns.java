package jp.madoguchi.engine.proxy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.engine.accounts.WrongField;
import jp.madoguchi.engine.dialogue.Input;
import org.jspecify.annotations.Nullable;

/** What staff enter, as JSON. */
final class Turns {

    /** The field at which the page shows why an answer was not taken. */
    static final String ANSWER = "answer";

    private static final int LONGEST = 5000;
    private static final int LONGEST_DATA = 300;
    private static final Pattern PICKED = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d)?|\\d\\d:\\d\\d");

    private Turns() {}

    /** @param data of the view's picker */
    record Pick(@Nullable String data, @Nullable String value) {}

    /** A position, WGS 84 degrees. */
    record Spot(
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String title,
            @Nullable String address) {}

    /**
     * One of four.
     *
     * @param step of the view the answer is for
     * @param tap data of a button of the view
     */
    record Turn(
            @Nullable String step,
            @Nullable String text,
            @Nullable String tap,
            @Nullable Pick pick,
            @Nullable Spot place) {}

    static Input read(Turn turn) {
        List<Object> given = new ArrayList<>();
        Stream.of(turn.text(), turn.tap(), turn.pick(), turn.place())
                .filter(Objects::nonNull)
                .forEach(given::add);
        if (given.size() != 1) {
            throw new IllegalArgumentException(
                    "text、tap、pick、place のどれか一つを入れてください。 / Expected exactly one of \"text\", \"tap\", \"pick\", \"place\", got "
                            + given.size() + ".");
        }
        if (turn.text() != null) {
            return new Input.Said(text(turn.text(), LONGEST));
        } else if (turn.tap() != null) {
            return new Input.Tapped(text(turn.tap(), LONGEST_DATA), null);
        }
        return turn.pick() != null ? picked(turn.pick()) : placed(Objects.requireNonNull(turn.place()));
    }

    static String step(@Nullable String step) {
        if (step == null || step.isBlank()) {
            throw new IllegalArgumentException(
                    "step には、表示した画面の step を入れてください。 / \"step\" is missing: the one of the view that is answered.");
        }
        return step;
    }

    private static Input picked(Pick pick) {
        String value = pick.value() == null ? "" : pick.value();
        if (!PICKED.matcher(value).matches()) {
            throw new WrongField(ANSWER, "日付や時刻を選んでください。", "Expected 2026-10-01, 10:30 or 2026-10-01T10:30.");
        }
        return new Input.Tapped(text(pick.data() == null ? "" : pick.data(), LONGEST_DATA), value);
    }

    private static Input placed(Spot place) {
        return new Input.SharedPlace(
                degrees(place.latitude(), 90, "緯度", "latitude"),
                degrees(place.longitude(), 180, "経度", "longitude"),
                optional(place.title()),
                optional(place.address()));
    }

    private static double degrees(@Nullable Double degrees, int limit, String ja, String name) {
        if (degrees == null || !Double.isFinite(degrees) || Math.abs(degrees) > limit) {
            throw new WrongField(
                    name,
                    ja + "は -" + limit + " から " + limit + " までの数字で入れてください。",
                    "Expected " + name + " as a number from -" + limit + " to " + limit + ".");
        }
        return degrees;
    }

    private static @Nullable String optional(@Nullable String text) {
        return text == null || text.isBlank() ? null : text(text, LONGEST_DATA);
    }

    private static String text(String given, int longest) {
        String text = Input.storable(given).orElse("").strip();
        if (text.isEmpty() || text.length() > longest) {
            throw new WrongField(
                    ANSWER,
                    "1〜" + longest + " 文字で入力してください。",
                    "Expected 1 to " + longest + " characters, got " + text.length() + ".");
        }
        return text;
    }
}
