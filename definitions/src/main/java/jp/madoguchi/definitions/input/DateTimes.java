package jp.madoguchi.definitions.input;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a date and a time in one line: 4月1日の午後3時, 2026/4/1 15:30, 明日10時半, 2026-04-01T15:30. */
public final class DateTimes {

    private static final Pattern LIKELY = Pattern.compile("^(.*?日(?:\\([月火水木金土日]\\))?|[^ T]+)[ T]?の?(.*)$");
    private static final Pattern COMPACT = Pattern.compile("\\d{8}");

    private static final String LINKS = "Tの、,";

    private DateTimes() {}

    /** @param today as for {@link Dates#read} */
    public static Reading<LocalDateTime> read(String typed, LocalDate today) {
        if (Typed.tooLong(typed)) {
            return Reading.not(DateReasons.notDate());
        }
        String answer = Typed.answer(typed);
        for (int split = 1; split < answer.length(); split++) {
            String date = answer.substring(0, split);
            String time = answer.substring(split);
            if (mayEnd(date, time)
                    && Dates.read(date, today) instanceof Reading.Understood<LocalDate> day
                    && Times.read(withoutLink(time)) instanceof Reading.Understood<LocalTime> hour) {
                return Reading.of(day.value().atTime(hour.value()));
            }
        }
        return Reading.not(why(answer, today));
    }

    /** Between two digits only after eight of them, lest 4/11 5:30 be read as 4/1 and 15:30. */
    private static boolean mayEnd(String date, String time) {
        boolean betweenDigits = isDigit(date.charAt(date.length() - 1)) && isDigit(time.charAt(0));
        return !betweenDigits || COMPACT.matcher(date).matches();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String withoutLink(String time) {
        String stripped = time.strip();
        return !stripped.isEmpty() && LINKS.indexOf(stripped.charAt(0)) >= 0 ? stripped.substring(1) : stripped;
    }

    private static Reason why(String answer, LocalDate today) {
        if (Dates.read(answer, today) instanceof Reading.Understood) {
            return DateReasons.noTime();
        } else if (Times.read(answer) instanceof Reading.Understood) {
            return DateReasons.noDate();
        }
        Matcher likely = LIKELY.matcher(answer);
        if (likely.matches()) {
            if (Dates.read(likely.group(1), today) instanceof Reading.NotUnderstood<LocalDate> date) {
                return date.reason();
            } else if (Times.read(likely.group(2)) instanceof Reading.NotUnderstood<LocalTime> time) {
                return time.reason();
            }
        }
        return DateReasons.notDate();
    }
}
