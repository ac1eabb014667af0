package jp.madoguchi.definitions.sheets.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.definitions.sheets.Headings;

/** Words that stand in cells for values of JSON. */
final class Words {

    static final String YES = "○";
    static final String NO = "×";

    private static final Set<String> TRUE =
            Set.of("○", "〇", "◯", "●", "◎", "はい", "1", "true", "必須", "有", "あり", "する", "yes", "y", "✓", "✔", "レ", "要");
    private static final Set<String> FALSE =
            Set.of("×", "✕", "✗", "x", "いいえ", "0", "false", "任意", "無", "なし", "しない", "no", "n", "-", "―", "不要");

    private static final Map<String, Map<String, String>> BY_MEMBER = Map.of(
            "format",
            words(
                    "free",
                    "自由",
                    "katakana",
                    "カタカナ",
                    "hiragana",
                    "ひらがな",
                    "kanji-name",
                    "漢字氏名",
                    "phone",
                    "電話番号",
                    "email",
                    "メールアドレス",
                    "postal-code",
                    "郵便番号",
                    "pattern",
                    "正規表現"),
            "kana",
            words("none", "なし", "katakana", "カタカナ", "hiragana", "ひらがな"));

    private Words() {}

    private static Map<String, String> words(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }

    /** Whether ○ or × is meant; nothing when it is neither. */
    static Optional<Boolean> flag(String typed) {
        String folded = Headings.fold(typed);
        if (TRUE.contains(folded)) {
            return Optional.of(true);
        }
        return FALSE.contains(folded) ? Optional.of(false) : Optional.empty();
    }

    static String japanese(String member, String value) {
        return BY_MEMBER.getOrDefault(member, Map.of()).getOrDefault(value, value);
    }

    static Optional<String> value(String member, String typed) {
        String folded = Headings.fold(typed);
        return BY_MEMBER.getOrDefault(member, Map.of()).entrySet().stream()
                .filter(word -> Headings.fold(word.getValue()).equals(folded)
                        || word.getKey().equals(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static List<String> all(String member) {
        return List.copyOf(BY_MEMBER.getOrDefault(member, Map.of()).values());
    }
}
