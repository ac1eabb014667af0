package jp.madoguchi.definitions.input;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads times of the day: 10時半, 午後3時, 15:30, 正午, 3 pm. Without 午前 or 午後 hours count from 0 to 23. */
public final class Times {

    private enum Half {
        MORNING,
        AFTERNOON,
        NIGHT
    }

    private static final Map<String, LocalTime> WORDS =
            Map.of("正午", LocalTime.NOON, "お昼", LocalTime.NOON, "noon", LocalTime.NOON, "midnight", LocalTime.MIDNIGHT);
    private static final Pattern KANJI_NUMBER = Pattern.compile("[〇零○◯一二三四五六七八九十]+(?=[時分])");
    private static final Pattern TIME = Pattern.compile("(午前|午後|朝|お?昼|夕方|夜|晩|am|pm|a\\.m\\.|p\\.m\\.)?の?"
            + "(?:(\\d{1,2})(?::(\\d{2})(?::\\d{2})?|時(?:(\\d{1,2})分?|(半)|丁度|ちょうど)?)?|(\\d{1,2})(\\d{2}))"
            + "(am|pm|a\\.m\\.|p\\.m\\.)?(?:頃|ごろ)?");

    private Times() {}

    public static Reading<LocalTime> read(String typed) {
        if (Typed.tooLong(typed)) {
            return Reading.not(DateReasons.notTime());
        }
        String time = Typed.withoutSpaces(Typed.answer(typed)).toLowerCase(Locale.ROOT);
        LocalTime word = WORDS.get(time);
        if (word != null) {
            return Reading.of(word);
        }
        Matcher matcher = TIME.matcher(KANJI_NUMBER
                .matcher(time)
                .replaceAll(number -> Numerals.parse(number.group())
                        .map(BigDecimal::toPlainString)
                        .orElse(number.group())));
        return matcher.matches() ? time(matcher) : Reading.not(DateReasons.notTime());
    }

    private static Reading<LocalTime> time(Matcher matcher) {
        String before = matcher.group(1);
        String after = matcher.group(8);
        boolean bareHour = matcher.group(2) != null && matcher.end(2) == matcher.end() && before == null;
        if (bareHour || (before != null && after != null)) {
            return Reading.not(DateReasons.notTime());
        }
        int hour = Integer.parseInt(first(matcher, 2, 6));
        String minuteText = first(matcher, 3, 4, 7);
        int minute = matcher.group(5) != null ? 30 : minuteText.isEmpty() ? 0 : Integer.parseInt(minuteText);
        String half = before != null ? before : after;
        boolean english = half != null && half.charAt(0) < 'z';
        return half == null ? at(hour, minute) : inHalf(half(half), english, hour, minute);
    }

    private static Reading<LocalTime> inHalf(@Nullable Half half, boolean english, int hour, int minute) {
        if (hour == 12) {
            if (english) {
                return at(half == Half.MORNING ? 0 : 12, minute);
            }
            return half == null ? at(12, minute) : Reading.not(DateReasons.unclearTwelve());
        } else if (half == Half.MORNING) {
            return hour > 12 ? Reading.not(DateReasons.noSuchTime()) : at(hour, minute);
        } else if (half == Half.NIGHT && hour < 4) {
            return at(hour, minute);
        } else if (half == null) {
            return at(hour < 6 ? hour + 12 : hour, minute);
        }
        return at(hour < 12 ? hour + 12 : hour, minute);
    }

    /** Null for 昼, which lies on both sides of noon. */
    private static @Nullable Half half(String word) {
        return switch (word) {
            case "午前", "朝", "am", "a.m." -> Half.MORNING;
            case "昼", "お昼" -> null;
            case "夜", "晩" -> Half.NIGHT;
            default -> Half.AFTERNOON;
        };
    }

    private static Reading<LocalTime> at(int hour, int minute) {
        return hour > 23 || minute > 59
                ? Reading.not(DateReasons.noSuchTime())
                : Reading.of(LocalTime.of(hour, minute));
    }

    private static String first(Matcher matcher, int... groups) {
        for (int group : groups) {
            String found = matcher.group(group);
            if (found != null) {
                return found;
            }
        }
        return "";
    }
}
