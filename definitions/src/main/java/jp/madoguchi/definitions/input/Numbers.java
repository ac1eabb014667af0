package jp.madoguchi.definitions.input;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers and amounts of money as people type them: ３０００円, 3,000, 三千円, 1.5万, ¥3000. */
public final class Numbers {

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000000");
    private static final Pattern MINUS = Pattern.compile("^(?:[-▲△]|マイナス|まいなす)");
    private static final Pattern MONEY_BEFORE = Pattern.compile("^(?:[¥￥\\\\]|金(?=.))");
    private static final Pattern MONEY_AFTER = Pattern.compile("(?:円|圓|えん|エン|yen|YEN|Yen|JPY)(?:也|なり)?$");
    private static final Pattern COUNTER = Pattern.compile("(?:人|名|個|枚|回|台|本|歳|才|件|点|冊|匹|頭|つ|か月|ヶ月|ヵ月|カ月|日|年|時間|分)$");
    private static final Pattern GROUPED =
            Pattern.compile("(?:[^,]*[千万億兆])?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?:[千万億兆][^,]*)?");

    private Numbers() {}

    /** A whole number, at most 15 digits. A counter such as 人 or 個 may follow. */
    public static Reading<Long> whole(String typed) {
        return number(typed).then(Numbers::toWhole);
    }

    /** @param scale how many digits there may be after the point */
    public static Reading<BigDecimal> decimal(String typed, int scale) {
        return number(typed).then(number -> {
            BigDecimal plain = number.stripTrailingZeros();
            return plain.scale() > scale
                    ? Reading.not(NumberReasons.tooPrecise(scale))
                    : Reading.of(plain.scale() < 0 ? plain.setScale(0) : plain);
        });
    }

    /** An amount of money in whole yen, 0 or more. */
    public static Reading<Long> yen(String typed) {
        return whole(typed)
                .then(amount -> amount < 0 ? Reading.not(NumberReasons.negativeMoney()) : Reading.of(amount));
    }

    private static Reading<Long> toWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() > 0
                ? Reading.not(NumberReasons.notWhole())
                : Reading.of(number.longValueExact());
    }

    private static Reading<BigDecimal> number(String typed) {
        if (Typed.tooLong(typed)) {
            return Reading.not(NumberReasons.notNumber());
        }
        String plain = Digits.zeros(Typed.withoutSpaces(Typed.answer(typed)));
        plain = MONEY_BEFORE.matcher(minusAsHyphen(plain)).replaceFirst("");
        Matcher minus = MINUS.matcher(plain);
        boolean negative = minus.find();
        plain = MONEY_BEFORE.matcher(minus.replaceFirst("")).replaceFirst("");
        plain = COUNTER.matcher(MONEY_AFTER.matcher(plain).replaceFirst("")).replaceFirst("");
        if (plain.indexOf(',') >= 0) {
            if (!GROUPED.matcher(plain).matches()) {
                return Reading.not(NumberReasons.misplacedComma());
            }
            plain = plain.replace(",", "");
        }
        Optional<BigDecimal> number = Numerals.parse(plain);
        if (number.isEmpty()) {
            return Reading.not(NumberReasons.notNumber());
        } else if (number.get().compareTo(LIMIT) >= 0) {
            return Reading.not(NumberReasons.tooLarge());
        }
        return Reading.of(negative ? number.get().negate() : number.get());
    }

    private static String minusAsHyphen(String text) {
        return text.isEmpty() ? text : Typed.hyphens(text.substring(0, 1)) + text.substring(1);
    }
}
