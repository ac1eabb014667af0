package jp.madoguchi.definitions.input;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Works out numbers written in digits, in kanji (三千五百, 二〇二六, 壱万弐千) or in both (3千, 1.5万, 1億2000万). Expects half-width text without
 * spaces, commas or sign.
 */
final class Numerals {

    private static final String[] DIGITS = {"〇零○◯", "一壱壹", "二弐貳", "三参參", "四肆", "五伍", "六陸", "七漆", "八捌", "九玖"};
    private static final String[] SMALL = {"十拾", "百陌", "千阡仟"};
    private static final String[] LARGE = {"万萬", "億", "兆"};
    private static final int MAX_LENGTH = 30;

    private final String text;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private final StringBuilder digits = new StringBuilder();
    private int lastSmall = Integer.MAX_VALUE;
    private int lastLarge = Integer.MAX_VALUE;
    private boolean units;

    private Numerals(String text) {
        this.text = text;
    }

    /** The number, never negative; empty when the text is none. */
    static Optional<BigDecimal> parse(String text) {
        return text.isEmpty() || text.length() > MAX_LENGTH ? Optional.empty() : new Numerals(text).parse();
    }

    /** Whether a character may stand in such a number beside digits and the point. */
    static boolean isKanji(char c) {
        return index(DIGITS, c) >= 0 || index(SMALL, c) >= 0 || index(LARGE, c) >= 0;
    }

    private Optional<BigDecimal> parse() {
        for (int i = 0; i < text.length(); i++) {
            if (!take(text.charAt(i))) {
                return Optional.empty();
            }
        }
        Optional<BigDecimal> rest = digits.isEmpty() ? Optional.of(BigDecimal.ZERO) : number();
        return rest.filter(this::fitsAfterUnits)
                .map(number -> total.add(section).add(number));
    }

    private boolean take(char c) {
        if ((c >= '0' && c <= '9') || c == '.') {
            digits.append(c);
            return true;
        } else if (index(DIGITS, c) >= 0) {
            digits.append(index(DIGITS, c));
            return true;
        } else if (index(SMALL, c) >= 0) {
            return small(index(SMALL, c) + 1);
        }
        return index(LARGE, c) >= 0 && large(4 * (index(LARGE, c) + 1));
    }

    /** 十, 百, 千: falling within a section; alone they count once. */
    private boolean small(int power) {
        Optional<BigDecimal> factor = digits.isEmpty() ? Optional.of(BigDecimal.ONE) : number();
        if (power >= lastSmall || factor.isEmpty() || factor.get().compareTo(BigDecimal.TEN) >= 0) {
            return false;
        }
        section = section.add(factor.get().scaleByPowerOfTen(power));
        return next(power, lastLarge);
    }

    /** 万, 億, 兆: falling in the whole; never alone. */
    private boolean large(int power) {
        Optional<BigDecimal> end = digits.isEmpty() ? Optional.of(BigDecimal.ZERO) : number();
        BigDecimal factor = section.add(end.orElse(BigDecimal.ZERO));
        if (power >= lastLarge
                || end.filter(this::fitsAfterUnits).isEmpty()
                || factor.signum() == 0
                || factor.compareTo(BigDecimal.valueOf(10_000)) >= 0) {
            return false;
        }
        total = total.add(factor.scaleByPowerOfTen(power));
        section = BigDecimal.ZERO;
        return next(Integer.MAX_VALUE, power);
    }

    private boolean next(int small, int large) {
        lastSmall = small;
        lastLarge = large;
        digits.setLength(0);
        units = true;
        return true;
    }

    /** What follows 千 must be less than 1000, what follows 万 less than 10000; a point only where no unit went before. */
    private boolean fitsAfterUnits(BigDecimal number) {
        int power = lastSmall != Integer.MAX_VALUE ? lastSmall : lastLarge;
        return !units
                || (number.scale() <= 0 && number.compareTo(BigDecimal.ONE.scaleByPowerOfTen(power)) < 0)
                || number.signum() == 0;
    }

    private Optional<BigDecimal> number() {
        String plain = digits.toString();
        boolean wellFormed = plain.matches("\\d+(?:\\.\\d+)?");
        return wellFormed ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static int index(String[] table, char c) {
        for (int i = 0; i < table.length; i++) {
            if (table[i].indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
