package jp.madoguchi.definitions.input;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The eras of the Japanese calendar since it counts solar years (1873). */
enum Era {
    MEIJI("明治", LocalDate.of(1873, 1, 1), 1868, LocalDate.of(1912, 7, 29), "明M㍾"),
    TAISHO("大正", LocalDate.of(1912, 7, 30), 1912, LocalDate.of(1926, 12, 24), "大T㍽"),
    SHOWA("昭和", LocalDate.of(1926, 12, 25), 1926, LocalDate.of(1989, 1, 7), "昭S㍼"),
    HEISEI("平成", LocalDate.of(1989, 1, 8), 1989, LocalDate.of(2019, 4, 30), "平H㍻"),
    REIWA("令和", LocalDate.of(2019, 5, 1), 2019, null, "令R㋿");

    final String ja;
    final LocalDate first;
    final int firstYear;
    private final @Nullable LocalDate last;
    private final String signs;

    Era(String ja, LocalDate first, int firstYear, @Nullable LocalDate last, String signs) {
        this.ja = ja;
        this.first = first;
        this.firstYear = firstYear;
        this.last = last;
        this.signs = signs;
    }

    /** The era of 令和, 令, R, r or ㋿. */
    static Optional<Era> of(String sign) {
        for (Era era : values()) {
            if (era.ja.equals(sign) || (sign.length() == 1 && era.signs.contains(sign.toUpperCase(Locale.ROOT)))) {
                return Optional.of(era);
            }
        }
        return Optional.empty();
    }

    /** The last day; empty for the era that is going on. */
    Optional<LocalDate> last() {
        return Optional.ofNullable(last);
    }

    int westernYear(int year) {
        return firstYear + year - 1;
    }
}
