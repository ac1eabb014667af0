package jp.madoguchi.definitions.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** Days since a spreadsheet's first day, as a date. */
final class SerialDate {

    private static final LocalDate FIRST_OF_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int SECONDS = 86_400;
    private static final BigDecimal LAST = new BigDecimal("2958466");

    private SerialDate() {}

    /** Nothing when the number is no date a spreadsheet could show. */
    static Optional<CellValue> of(BigDecimal serial, boolean from1904) {
        if (serial.signum() < 0 || serial.compareTo(LAST) >= 0) {
            return Optional.empty();
        }
        long seconds = serial.multiply(BigDecimal.valueOf(SECONDS))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long days = seconds / SECONDS;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS);
        if (days == 0 && !from1904) {
            return Optional.of(new CellValue.Time(time));
        }
        LocalDate date = from1904 ? FIRST_OF_1904.plusDays(days) : in1900(days);
        return Optional.of(
                time.equals(LocalTime.MIDNIGHT)
                        ? new CellValue.Date(date)
                        : days == 0 ? new CellValue.Time(time) : new CellValue.DateTime(date.atTime(time)));
    }

    /** Excel counts a 29 February 1900 that never was; days before it lie one further on. */
    private static LocalDate in1900(long days) {
        return FIRST_OF_1900.plusDays(days < 60 ? days + 1 : days);
    }
}
