package jp.madoguchi.definitions.feel;

import static jp.madoguchi.definitions.feel.FeelType.BOOLEAN;
import static jp.madoguchi.definitions.feel.FeelType.DATE;
import static jp.madoguchi.definitions.feel.FeelType.DATE_TIME;
import static jp.madoguchi.definitions.feel.FeelType.NUMBER;
import static jp.madoguchi.definitions.feel.FeelType.STRING;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.definitions.feel.Signature.Parameter;
import jp.madoguchi.definitions.input.Kana;
import jp.madoguchi.definitions.input.Wareki;
import jp.madoguchi.definitions.input.Width;

/** What our functions do. */
final class OurFunctions {

    private static final Parameter A_DATE = new Parameter("date", DATE);
    private static final Parameter A_TEXT = new Parameter("text", STRING);
    private static final Parameter N = new Parameter("n", NUMBER);

    private OurFunctions() {}

    static List<FeelFunction> all() {
        return List.of(
                FeelFunction.of("today", List.of(), DATE, a -> FeelClock.now().toLocalDate()),
                FeelFunction.of(
                        "now", List.of(), DATE_TIME, a -> FeelClock.now().toLocalDateTime()),
                FeelFunction.of("fiscal year", List.of(A_DATE), NUMBER, a -> fiscalYear(a.date(0))),
                FeelFunction.of(
                        "fiscal year start", List.of(A_DATE), DATE, a -> LocalDate.of(fiscalYear(a.date(0)), 4, 1)),
                FeelFunction.of(
                        "fiscal year end", List.of(A_DATE), DATE, a -> LocalDate.of(fiscalYear(a.date(0)) + 1, 3, 31)),
                FeelFunction.of("wareki", List.of(A_DATE), STRING, a -> Wareki.text(a.date(0))),
                FeelFunction.of("japanese date", List.of(A_DATE), STRING, a -> Wareki.westernText(a.date(0))),
                FeelFunction.of(
                        "age",
                        List.of(new Parameter("birth", DATE), new Parameter("on", DATE)),
                        NUMBER,
                        a -> ChronoUnit.YEARS.between(a.date(0), a.date(1))),
                FeelFunction.of(
                        "business days after",
                        List.of(A_DATE, N),
                        DATE,
                        a -> BusinessDays.after(a.date(0), a.integer(1))),
                FeelFunction.of(
                        "is business day", List.of(A_DATE), BOOLEAN, a -> BusinessDays.isBusinessDay(a.date(0))),
                FeelFunction.of("yen", List.of(N), STRING, a -> yen(a.number(0))),
                FeelFunction.of("full width", List.of(A_TEXT), STRING, a -> Width.full(a.text(0))),
                FeelFunction.of("half width", List.of(A_TEXT), STRING, a -> Width.half(a.text(0))),
                FeelFunction.of("matches kana", List.of(A_TEXT), BOOLEAN, a -> Kana.isKatakana(a.text(0))));
    }

    private static int fiscalYear(LocalDate date) {
        return date.getMonthValue() < 4 ? date.getYear() - 1 : date.getYear();
    }

    static String yen(BigDecimal amount) {
        DecimalFormat format = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(amount) + "円";
    }
}
