package jp.madoguchi.definitions.registers;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import jp.madoguchi.definitions.input.Dates;
import jp.madoguchi.definitions.input.Kana;
import jp.madoguchi.definitions.input.Numbers;
import jp.madoguchi.definitions.input.Phones;
import jp.madoguchi.definitions.input.PostalCodeText;
import jp.madoguchi.definitions.input.Reading;
import jp.madoguchi.definitions.input.Reading.Understood;
import jp.madoguchi.definitions.input.Reason;
import jp.madoguchi.definitions.input.YesNo;
import jp.madoguchi.definitions.tables.CellValue;
import jp.madoguchi.definitions.text.Texts;

/** Reads the cells of a register's columns. */
public final class RegisterValues {

    private static final int DECIMAL_PLACES = 10;
    private static final Map<String, Boolean> FLAGS =
            Map.of("1", true, "0", false, "有", true, "無", false, "○", true, "×", false, "TRUE", true, "FALSE", false);

    /** Two days in different years, to see whether a date was written without its year. */
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 7, 1);

    private static final Pattern ISO_DATE = Pattern.compile("(?:19|20)\\d\\d-\\d\\d-\\d\\d");

    private static final LocalDate OTHER_DAY = LocalDate.of(2001, 7, 1);

    private RegisterValues() {}

    /**
     * The value of a cell that is not blank: {@code String}, {@code Long}, {@code BigDecimal}, {@code Boolean} or {@link LocalDate}, as the
     * column's type wants it.
     */
    public static Reading<?> read(Column column, CellValue cell) {
        String text = cell.text().strip();
        if (cell instanceof CellValue.Failed) {
            return Reading.not(reason(
                    "register.error",
                    "セルがエラー（" + text + "）になっています。値を入れ直してください。",
                    "The cell shows an error (" + text + "); enter its value."));
        }
        return switch (column.type()) {
            case TEXT, NAME -> Reading.of(text);
            case CODE -> Reading.of(code(column, text));
            case INTEGER -> Numbers.whole(text);
            case DECIMAL -> Numbers.decimal(text, DECIMAL_PLACES);
            case YEN -> Numbers.yen(text);
            case DATE -> date(cell, text);
            case BOOLEAN -> flag(text);
            case KANA -> Kana.katakana(text);
            case PHONE -> Phones.read(text);
            case POSTAL_CODE -> PostalCodeText.read(text);
        };
    }

    private static String code(Column column, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        boolean digits = plain.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && plain.length() < column.length()
                ? "0".repeat(column.length() - plain.length()) + plain
                : plain;
    }

    private static Reading<LocalDate> date(CellValue cell, String text) {
        if (cell instanceof CellValue.Date date) {
            return Reading.of(date.date());
        }
        if (cell instanceof CellValue.DateTime dateTime) {
            return Reading.of(dateTime.dateTime().toLocalDate());
        }
        if (ISO_DATE.matcher(text).matches()) {
            return isoDate(text);
        }
        Reading<LocalDate> read = Dates.read(text, SOME_DAY);
        boolean withYear = !(read instanceof Understood<LocalDate>) || read.equals(Dates.read(text, OTHER_DAY));
        return withYear
                ? read
                : Reading.not(reason(
                        "register.year",
                        "「" + text + "」には年がありません。2026-04-01 や 令和8年4月1日 のように書いてください。",
                        "\"" + text + "\" has no year; write it like 2026-04-01."));
    }

    /** What exports write; read apart because lists are long and the general way is slow. */
    private static Reading<LocalDate> isoDate(String text) {
        try {
            return Reading.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return Dates.read(text, SOME_DAY);
        }
    }

    private static Reading<Boolean> flag(String text) {
        Boolean flag =
                FLAGS.get(Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(java.util.Locale.ROOT));
        return flag == null ? YesNo.read(text) : Reading.of(flag);
    }

    private static Reason reason(String key, String ja, String en) {
        return new Reason(key, new Texts(Map.of(Texts.JAPANESE, ja, "en", en)));
    }
}
