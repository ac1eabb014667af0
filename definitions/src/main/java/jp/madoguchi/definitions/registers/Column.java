package jp.madoguchi.definitions.registers;

import java.util.List;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.text.Texts;

/**
 * A column of a register.
 *
 * @param id name of the value in FEEL and JSON, {@code [a-z][a-zA-Z0-9_]*}
 * @param title what staff read, and the first heading looked for in files
 * @param headings other headings files may have
 * @param required every row must have a value
 * @param personal the value is of a person: kept sealed, and found only by keyed hashes of whole keys and look-ups
 * @param search the value alone may be looked for, also by its beginning; never with {@code personal}
 * @param match how values are compared when rows are looked up
 * @param length of a code: shorter ones are filled with leading zeros, which spreadsheets drop; 0 for any length
 */
public record Column(
        String id,
        Texts title,
        List<String> headings,
        Type type,
        boolean required,
        boolean personal,
        boolean search,
        Match match,
        int length) {

    public Column {
        headings = List.copyOf(headings);
    }

    /** What a value is. In JSON lower case with hyphens, for example {@code postal-code}. */
    public enum Type {
        TEXT(Match.EXACT),
        INTEGER(Match.EXACT),
        DECIMAL(Match.EXACT),
        YEN(Match.EXACT),
        DATE(Match.DATE),
        BOOLEAN(Match.EXACT),
        NAME(Match.NAME),
        KANA(Match.NAME),
        PHONE(Match.DIGITS),
        POSTAL_CODE(Match.DIGITS),
        CODE(Match.CODE);

        private final Match match;

        Type(Match match) {
            this.match = match;
        }

        /** The type of its values in FEEL. */
        public FeelType feel() {
            return switch (this) {
                case INTEGER, DECIMAL, YEN -> FeelType.NUMBER;
                case DATE -> FeelType.DATE;
                case BOOLEAN -> FeelType.BOOLEAN;
                default -> FeelType.STRING;
            };
        }

        /** How its values are compared unless said. */
        Match match() {
            return match;
        }
    }

    /** How values are compared. */
    public enum Match {
        /** After NFKC, without spaces around. */
        EXACT,
        /** After NFKC; kinds of kana, case, hyphens and all spaces make no difference. */
        NAME,
        /** As days, in whatever calendar they are written. */
        DATE,
        /** Only digits count. */
        DIGITS,
        /** After NFKC; case, spaces and hyphens make no difference, leading zeros do. */
        CODE
    }
}
