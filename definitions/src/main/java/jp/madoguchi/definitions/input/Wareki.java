package jp.madoguchi.definitions.input;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Dates in the Japanese calendar (和暦) as text. Days before 1873, when the solar calendar came, are written in the western calendar. */
public final class Wareki {

    private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);

    private Wareki() {}

    /** For example 令和8年10月1日; the first year of an era is 元年. */
    public static String text(LocalDate date) {
        if (date.isBefore(FIRST)) {
            return westernText(date);
        }
        JapaneseDate japanese = JapaneseDate.from(date);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPANESE)
                + (year == 1 ? "元" : String.valueOf(year)) + "年" + monthAndDay(date);
    }

    /** For example 2026年10月1日. */
    public static String westernText(LocalDate date) {
        return date.getYear() + "年" + monthAndDay(date);
    }

    private static String monthAndDay(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    static JapaneseEra era(LocalDate date) {
        return JapaneseDate.from(date).getEra();
    }
}
