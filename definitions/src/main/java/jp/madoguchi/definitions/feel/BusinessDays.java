package jp.madoguchi.definitions.feel;

import static java.time.DayOfWeek.SATURDAY;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Days on which city halls are open: neither Saturday, Sunday nor national holiday, nor 29 December to 3 January (地方自治法 第四条の二, 行政機関の休日).
 */
public final class BusinessDays {

    private static final MonthDay YEAR_END = MonthDay.of(12, 29);
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 3);
    private static final int MAX_DISTANCE = 1_000;

    private BusinessDays() {}

    public static boolean isBusinessDay(LocalDate day) {
        MonthDay inYear = MonthDay.from(day);
        return day.getDayOfWeek().compareTo(SATURDAY) < 0
                && inYear.isBefore(YEAR_END)
                && inYear.isAfter(NEW_YEAR)
                && JapaneseHolidays.name(day).isEmpty();
    }

    /**
     * The n-th business day after a day, which itself does not count. For 0 the day itself when it is one, else the next; for a negative
     * number counted backwards.
     *
     * @param n from -1000 to 1000
     */
    public static LocalDate after(LocalDate day, int n) {
        if (Math.abs(n) > MAX_DISTANCE) {
            throw new IllegalArgumentException("at most " + MAX_DISTANCE + " business days, not " + n);
        }
        int step = n < 0 ? -1 : 1;
        LocalDate found = n == 0 ? day.minusDays(1) : day;
        for (int left = n == 0 ? 1 : Math.abs(n); left > 0; ) {
            found = found.plusDays(step);
            if (isBusinessDay(found)) {
                left--;
            }
        }
        return found;
    }
}
