package jp.madoguchi.definitions.sheets.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headings of rules: 条件, 条件のメッセージ, 条件2, 条件2のメッセージ, …
 *
 * @param index from 0
 */
record RuleHeading(int index, boolean isMessage) {

    private static final Pattern TYPED = Pattern.compile("条件(\\d{0,2})(のメッセージ|メッセージ)?(\\d{0,2})");

    static String must(int index) {
        return "条件" + (index == 0 ? "" : index + 1);
    }

    static String message(int index) {
        return must(index) + "のメッセージ";
    }

    /** @param folded a heading without its language */
    static Optional<RuleHeading> of(String folded) {
        Matcher typed = TYPED.matcher(folded);
        if (!typed.matches()) {
            return Optional.empty();
        }
        String number = typed.group(1).isEmpty() ? typed.group(3) : typed.group(1);
        int index = number.isEmpty() ? 0 : Integer.parseInt(number) - 1;
        return index < 0 ? Optional.empty() : Optional.of(new RuleHeading(index, typed.group(2) != null));
    }
}
