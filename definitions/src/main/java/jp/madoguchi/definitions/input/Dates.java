package jp.madoguchi.definitions.input;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates in the Japanese and the western calendar. A date without a year is taken to be in the year of today. Two-digit years without
 * an era are refused: nobody can tell 令和8年 from 2008.
 */
public final class Dates {

    static final LocalDate EARLIEST = LocalDate.of(1873, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2150, 12, 31);

    private static final String ERA = "(明治|大正|昭和|平成|令和|[明大昭平令㍾㍽㍼㍻㋿]|[MTSHRmtshr])";
    private static final Pattern WEEKDAY = Pattern.compile("\\([月火水木金土日]\\)|[月火水木金土日]曜日?$");
    private static final Pattern LABEL = Pattern.compile("^(?:西暦|AD)|(?:生まれ|生)$");
    private static final Pattern KANJI_NUMBER = Pattern.compile("[〇零○◯一二三四五六七八九十]+");
    private static final Pattern SPACE_BETWEEN = Pattern.compile("(?<=[\\dA-Za-z日]) +(?=\\d)");
    private static final Pattern SEPARATORS = Pattern.compile("[年月/\\-.・,、]+");
    private static final Pattern IN_ERA = Pattern.compile(ERA + "/?(\\d{1,3})/(\\d{1,2})/(\\d{1,2})日?");
    private static final Pattern IN_ERA_SHORT = Pattern.compile(ERA + "(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern WESTERN = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})日?");
    private static final Pattern WESTERN_SHORT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern NO_YEAR = Pattern.compile("(\\d{1,2})/(\\d{1,2})日?");
    private static final Pattern UNCLEAR_YEAR =
            Pattern.compile("\\d{1,3}/\\d{1,2}/\\d{1,2}日?|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{6}|\\d{4}");
    private static final Pattern UNFINISHED = Pattern.compile("(?:" + ERA + "?/?\\d{1,4}/?)?(?:\\d{1,2}/?)?");

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            entry("今日", 0),
            entry("きょう", 0),
            entry("本日", 0),
            entry("today", 0),
            entry("明日", 1),
            entry("あした", 1),
            entry("あす", 1),
            entry("tomorrow", 1),
            entry("明後日", 2),
            entry("あさって", 2),
            entry("昨日", -1),
            entry("きのう", -1),
            entry("yesterday", -1),
            entry("一昨日", -2),
            entry("おととい", -2));

    private Dates() {}

    /** @param today the day of 「今日」, and whose year a date without a year is in */
    public static Reading<LocalDate> read(String typed, LocalDate today) {
        if (Typed.tooLong(typed)) {
            return Reading.not(DateReasons.notDate());
        }
        String answer = Typed.answer(typed);
        Integer days = WORDS.get(answer.toLowerCase(java.util.Locale.ROOT));
        if (days != null) {
            return Reading.of(today.plusDays(days));
        }
        Optional<LocalDate> english = EnglishDates.read(answer);
        if (english.isPresent()) {
            return within(english.get());
        }
        return numbers(normal(answer), today);
    }

    private static Reading<LocalDate> numbers(String date, LocalDate today) {
        Matcher inEra = matcher(date, IN_ERA, IN_ERA_SHORT);
        if (inEra.matches()) {
            Era era = Era.of(inEra.group(1)).orElseThrow();
            int year = Integer.parseInt(inEra.group(2));
            return year == 0
                    ? Reading.not(DateReasons.yearZero(era))
                    : day(era.westernYear(year), inEra.group(3), inEra.group(4)).then(day -> inEra(era, year, day));
        }
        Matcher western = matcher(date, WESTERN, WESTERN_SHORT);
        if (western.matches()) {
            return day(Integer.parseInt(western.group(1)), western.group(2), western.group(3))
                    .then(Dates::within);
        }
        Matcher noYear = NO_YEAR.matcher(date);
        if (noYear.matches()) {
            return day(today.getYear(), noYear.group(1), noYear.group(2));
        } else if (UNCLEAR_YEAR.matcher(date).matches()) {
            return Reading.not(DateReasons.unclearYear());
        }
        return Reading.not(UNFINISHED.matcher(date).matches() ? DateReasons.unfinished() : DateReasons.notDate());
    }

    private static Matcher matcher(String date, Pattern first, Pattern second) {
        Matcher matcher = first.matcher(date);
        return matcher.matches() ? matcher : second.matcher(date);
    }

    private static Reading<LocalDate> day(int year, String month, String day) {
        int monthNumber = Integer.parseInt(month);
        int dayNumber = Integer.parseInt(day);
        if (monthNumber < 1 || monthNumber > 12) {
            return Reading.not(DateReasons.noSuchMonth(monthNumber));
        }
        YearMonth yearMonth = YearMonth.of(year, monthNumber);
        return yearMonth.isValidDay(dayNumber)
                ? Reading.of(yearMonth.atDay(dayNumber))
                : Reading.not(DateReasons.noSuchDay(yearMonth));
    }

    private static Reading<LocalDate> within(LocalDate date) {
        return date.isBefore(EARLIEST) || date.isAfter(LATEST)
                ? Reading.not(DateReasons.outOfBounds())
                : Reading.of(date);
    }

    /** The day must lie in the era: 昭和64年1月8日 and 平成32年 never were. */
    private static Reading<LocalDate> inEra(Era era, int year, LocalDate date) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            return Reading.not(DateReasons.outOfBounds());
        } else if (date.isBefore(era.first)) {
            return Reading.not(DateReasons.beforeEra(era, date));
        } else if (era.last().filter(date::isAfter).isPresent()) {
            return Reading.not(DateReasons.afterEra(era, year, date));
        }
        return Reading.of(date);
    }

    /** Numbers with single slashes between them: 令和八年四月一日 becomes 令和8/4/1日. */
    private static String normal(String answer) {
        String date = LABEL.matcher(WEEKDAY.matcher(answer).replaceAll(""))
                .replaceAll("")
                .strip();
        date = KANJI_NUMBER
                .matcher(date)
                .replaceAll(number -> Numerals.parse(number.group())
                        .map(BigDecimal::toPlainString)
                        .orElse(number.group()));
        date = Typed.withoutSpaces(SPACE_BETWEEN.matcher(date).replaceAll("/"));
        return SEPARATORS.matcher(Typed.hyphens(date)).replaceAll("/").replace("元/", "1/");
    }
}
