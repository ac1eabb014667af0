package jp.madoguchi.definitions.form;

/** How a one-line text is read and checked. JSON names: {@code free, katakana, hiragana, kanji-name, phone, email, postal-code, pattern}. */
public enum TextFormat {
    FREE,
    KATAKANA,
    HIRAGANA,
    KANJI_NAME,
    PHONE,
    EMAIL,
    POSTAL_CODE,
    PATTERN
}
