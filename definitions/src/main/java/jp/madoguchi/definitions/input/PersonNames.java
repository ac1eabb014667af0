package jp.madoguchi.definitions.input;

/** Reads names of persons as they are written. Never changes a letter: 髙, 﨑 and 𠮷 are other names than 高, 崎 and 吉. */
public final class PersonNames {

    private static final int MAX_LENGTH = 100;
    private static final String SIGNS = " ・ー-‐'’.,々〆゛゜";

    private PersonNames() {}

    /** A name in kanji, kana or foreign letters; one half-width space between its parts. Digits, pictures and signs are refused. */
    public static Reading<String> read(String typed) {
        String name = Typed.spaces(Typed.text(typed));
        if (name.isEmpty()) {
            return Reading.not(Reasons.empty());
        } else if (name.codePointCount(0, name.length()) > MAX_LENGTH) {
            return Reading.not(Reasons.tooLong(MAX_LENGTH));
        } else if (name.codePoints().anyMatch(c -> Character.isDigit(c))) {
            return Reading.not(Reasons.digitInName());
        } else if (!name.codePoints().allMatch(PersonNames::mayStandInName)
                || name.codePoints().noneMatch(Character::isLetter)) {
            return Reading.not(Reasons.notName());
        }
        return Reading.of(name);
    }

    private static boolean mayStandInName(int c) {
        return Character.isLetter(c)
                || SIGNS.indexOf(c) >= 0
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
