package jp.madoguchi.definitions.zengin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import jp.madoguchi.definitions.feel.JapaneseHolidays;

/**
 * The days on which banks of Japan transfer money: all but Saturdays, Sundays, national holidays, and December 31 to January 3 (銀行法施行令
 * 第5条).
 */
public final class BankDays {

    private static final MonthDay LAST_DAY = MonthDay.of(12, 31);
    private static final MonthDay THIRD_DAY = MonthDay.of(1, 3);

    private BankDays() {}

    /**
     * Why banks are closed on that day, in Japanese; empty when they are open.
     *
     * @throws IllegalArgumentException outside the years of which the holidays are known
     */
    public static Optional<String> closed(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        Optional<String> holiday = JapaneseHolidays.name(day);
        if (holiday.isPresent()) {
            return holiday;
        } else if (date.equals(LAST_DAY) || !date.isAfter(THIRD_DAY)) {
            return Optional.of("年末年始");
        } else if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return Optional.of("土曜日");
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? Optional.of("日曜日") : Optional.empty();
    }

    /** That day when banks are open, else the first one after it on which they are. Throws as {@link #closed}. */
    public static LocalDate from(LocalDate day) {
        LocalDate open = day;
        while (closed(open).isPresent()) {
            open = open.plusDays(1);
        }
        return open;
    }
}
