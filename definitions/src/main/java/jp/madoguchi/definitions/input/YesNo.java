package jp.madoguchi.definitions.input;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads yes and no. */
public final class YesNo {

    private static final Set<String> YES = folded(
            "はい", "うん", "ええ", "そう", "そうです", "イエス", "yes", "y", "yep", "ok", "オーケー", "オッケー", "1", "ある", "あります", "いる",
            "います", "する", "します", "同意する", "同意します", "同意", "了解", "了承", "わかりました", "分かりました", "承知しました", "お願いします", "true", "○",
            "◯", "〇");
    private static final Set<String> NO = folded(
            "いいえ", "いえ", "いや", "ううん", "ノー", "no", "n", "nope", "2", "ない", "なし", "無し", "ありません", "いない", "いません", "しない",
            "しません", "同意しない", "同意しません", "違う", "違います", "ちがう", "ちがいます", "不要", "いらない", "false", "×", "✕");

    private YesNo() {}

    /** はい, うん, ええ, yes, 1 …; いいえ, ない, no, 2 …. */
    public static Reading<Boolean> read(String typed) {
        if (Typed.tooLong(typed)) {
            return Reading.not(Reasons.notYesNo());
        }
        String word = Folding.fold(typed);
        if (YES.contains(word)) {
            return Reading.of(true);
        } else if (NO.contains(word)) {
            return Reading.of(false);
        }
        String plain = Folding.fold(Typed.answer(typed));
        if (YES.contains(plain) || NO.contains(plain)) {
            return Reading.of(YES.contains(plain));
        }
        return Reading.not(Reasons.notYesNo());
    }

    private static Set<String> folded(String... words) {
        return Stream.of(words).map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }
}
