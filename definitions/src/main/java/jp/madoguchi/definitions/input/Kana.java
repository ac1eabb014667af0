package jp.madoguchi.definitions.input;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Reads readings of names in kana. Hiragana and katakana, full and half width are taken for one another. */
public final class Kana {

    private static final int MAX_LENGTH = 100;
    private static final int DISTANCE = 'ァ' - 'ぁ';
    private static final Pattern HYPHEN_AFTER_KANA =
            Pattern.compile("(?<=[\\u3041-\\u3096\\u30A1-\\u30FC])[\\u002D\\u2010-\\u2015\\u2212\\uFF0D]");

    private Kana() {}

    /** Katakana in full width, for example {@code ヤマグチ ハナコ}: one half-width space between the parts. */
    public static Reading<String> katakana(String typed) {
        return read(typed, "カタカナ", "katakana", toKatakana(prepare(typed)), Kana::isKatakanaLetter);
    }

    /** Hiragana, for example {@code やまぐち はなこ}: one half-width space between the parts. */
    public static Reading<String> hiragana(String typed) {
        return read(typed, "ひらがな", "hiragana", toHiragana(prepare(typed)), Kana::isHiraganaLetter);
    }

    /** Whether a text is nothing but full-width katakana, long-vowel marks, ・ and spaces. */
    public static boolean isKatakana(String text) {
        return !text.isBlank() && text.codePoints().allMatch(c -> isKatakanaLetter(c) || c == ' ' || c == '\u3000');
    }

    /** Hiragana to katakana; everything else stays. */
    public static String toKatakana(String text) {
        return shift(text, c -> (c >= 'ぁ' && c <= 'ゖ') || c == 'ゝ' || c == 'ゞ', DISTANCE);
    }

    /** Katakana to hiragana where there is one; everything else stays. */
    public static String toHiragana(String text) {
        return shift(text, c -> (c >= 'ァ' && c <= 'ヶ') || c == 'ヽ' || c == 'ヾ', -DISTANCE);
    }

    private static String shift(String text, IntPredicate which, int by) {
        StringBuilder shifted = new StringBuilder(text.length());
        text.codePoints().map(c -> which.test(c) ? c + by : c).forEach(shifted::appendCodePoint);
        return shifted.toString();
    }

    private static String prepare(String typed) {
        String full = Width.kanaFull(Typed.spaces(Typed.text(typed)));
        return HYPHEN_AFTER_KANA.matcher(full).replaceAll("ー").replace('(', '（').replace(')', '）');
    }

    private static Reading<String> read(String typed, String ja, String en, String kana, IntPredicate isLetter) {
        if (kana.isEmpty()) {
            return Reading.not(Reasons.empty());
        } else if (Typed.tooLong(typed) || kana.codePointCount(0, kana.length()) > MAX_LENGTH) {
            return Reading.not(Reasons.tooLong(MAX_LENGTH));
        } else if (kana.codePoints().anyMatch(Character::isIdeographic)) {
            return Reading.not(Reasons.kanjiInKana(ja, en));
        } else if (!kana.codePoints().allMatch(c -> isLetter.test(c) || c == ' ' || c == '（' || c == '）')
                || kana.codePoints().noneMatch(isLetter)) {
            return Reading.not(Reasons.notKana(ja, en));
        }
        return Reading.of(kana);
    }

    private static boolean isKatakanaLetter(int c) {
        return c >= 'ァ' && c <= 'ヾ';
    }

    private static boolean isHiraganaLetter(int c) {
        return (c >= 'ぁ' && c <= 'ゖ') || c == 'ゝ' || c == 'ゞ' || c == 'ー' || c == '・';
    }
}
