package jp.madoguchi.definitions.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Pattern;

/** Dates, and dates with a time, as people read them; a Japanese reader gets the era's year too. */
final class MomentText {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DATE_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?");

    private MomentText() {}

    /** The moment in words, or the text itself when it is none. */
    static String of(String iso, String language) {
        try {
            if (DATE.matcher(iso).matches()) {
                return date(LocalDate.parse(iso), language);
            }
            if (DATE_TIME.matcher(iso).matches()) {
                LocalDateTime moment = LocalDateTime.parse(iso);
                return date(moment.toLocalDate(), language) + " "
                        + DateTimeFormatter.ofPattern("H:mm").format(moment);
            }
        } catch (DateTimeException noSuchDay) {
            return iso;
        }
        return iso;
    }

    private static String date(LocalDate date, String language) {
        Locale locale = Locale.forLanguageTag(language);
        if (!locale.getLanguage().equals("ja")) {
            return date.format(
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        }
        return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth()) + era(date);
    }

    private static String era(LocalDate date) {
        if (date.getYear() < 1874) {
            return ""; // the Japanese calendar of java.time begins in Meiji 6
        }
        JapaneseDate japanese = JapaneseDate.from(date);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return "（" + japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN) + (year == 1 ? "元" : year) + "年）";
    }
}
