package jp.madoguchi.definitions.registers;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.definitions.feel.FeelClock;
import jp.madoguchi.definitions.input.Dates;
import jp.madoguchi.definitions.input.Folding;
import jp.madoguchi.definitions.input.Reading;
import org.jspecify.annotations.Nullable;

/** Makes values comparable: two that mean the same row give the same text. */
public final class Matching {

    private static final Pattern BESIDE_CODE = Pattern.compile("[\\s\\u3000\\-\\u2010-\\u2015\\u2212ー]");

    private Matching() {}

    /**
     * The text a value is compared by.
     *
     * @param value as stored in the register, or as an expression gives it; of a name with reading the part the column wants
     * @return nothing when there is no value, or none that could be in the column
     */
    public static Optional<String> text(Column column, @Nullable Object value) {
        Object plain = value instanceof Map<?, ?> parts
                ? parts.get(column.type() == Column.Type.KANA ? "kana" : "name")
                : value;
        if (plain == null || String.valueOf(plain).isBlank()) {
            return Optional.empty();
        }
        return switch (column.match()) {
            case EXACT -> Optional.of(exact(plain));
            case NAME -> Optional.of(Folding.fold(exact(plain)));
            case DATE -> date(plain).map(LocalDate::toString);
            case DIGITS ->
                Optional.of(compatible(plain).replaceAll("[^0-9]", "")).filter(digits -> !digits.isEmpty());
            case CODE -> Optional.of(code(column, plain));
        };
    }

    private static String exact(Object value) {
        if (value instanceof Number number) {
            BigDecimal decimal = new BigDecimal(number.toString()).stripTrailingZeros();
            return (decimal.scale() < 0 ? decimal.setScale(0) : decimal).toPlainString();
        }
        return compatible(value).strip();
    }

    private static String compatible(Object value) {
        return Normalizer.normalize(value.toString(), Normalizer.Form.NFKC);
    }

    private static String code(Column column, Object value) {
        String code = BESIDE_CODE.matcher(exact(value)).replaceAll("").toUpperCase(Locale.ROOT);
        boolean digits = code.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && code.length() < column.length() ? "0".repeat(column.length() - code.length()) + code : code;
    }

    private static Optional<LocalDate> date(Object value) {
        if (value instanceof LocalDate date) {
            return Optional.of(date);
        }
        if (value instanceof LocalDateTime dateTime) {
            return Optional.of(dateTime.toLocalDate());
        }
        if (value instanceof ZonedDateTime dateTime) {
            return Optional.of(dateTime.withZoneSameInstant(FeelClock.JAPAN).toLocalDate());
        }
        Reading<LocalDate> read = Dates.read(value.toString(), LocalDate.of(2026, 7, 1));
        return read instanceof Reading.Understood<LocalDate> understood
                ? Optional.of(understood.value())
                : Optional.empty();
    }
}
