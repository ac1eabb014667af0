package jp.madoguchi.definitions.sheets.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.schemas.Schemas;
import jp.madoguchi.definitions.sheets.Headings;
import jp.madoguchi.definitions.text.Nearest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Japanese names of the kinds of questions: the titles of the form schema, so that a new kind has its name at once. */
public final class KindNames {

    private static final Map<String, String> JAPANESE = new LinkedHashMap<>();
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    private static final Map<String, List<String>> ALSO = Map.of(
            "text", List.of("文字", "テキスト", "一行テキスト", "1行テキスト", "記述"),
            "paragraph", List.of("複数行", "複数行テキスト", "長文", "自由記述"),
            "integer", List.of("数", "数値", "数字"),
            "choice", List.of("選択", "単一選択", "択一", "一つ選ぶ", "1つ選ぶ", "ラジオボタン", "プルダウン"),
            "choices", List.of("複数選択", "複数選ぶ", "チェックボックス"),
            "yes-no", List.of("はいいいえ", "はい/いいえ", "有無"),
            "place", List.of("位置情報", "地図"),
            "person-name", List.of("名前", "お名前"),
            "statement", List.of("説明文", "文"),
            "group", List.of("繰返し", "くりかえし"));

    static {
        JsonNode schema =
                new JsonMapper().readTree(Schemas.find("form").orElseThrow()).path("$defs");
        for (JsonNode kind : schema.at("/question/properties/kind/enum")) {
            String name = kind.asString();
            String japanese = schema.path(name)
                    .path("title")
                    .asString(name)
                    .split(" / ", 2)[0]
                    .strip();
            JAPANESE.put(name, japanese);
            KINDS.put(Headings.fold(name), name);
            KINDS.put(Headings.fold(japanese), name);
            ALSO.getOrDefault(name, List.of()).forEach(also -> KINDS.put(Headings.fold(also), name));
        }
    }

    private KindNames() {}

    /** For example ひとつ選ぶ for {@code choice}. */
    public static String japanese(String kind) {
        return JAPANESE.getOrDefault(kind, kind);
    }

    /** Every kind by its name in JSON, with its Japanese name. */
    public static Map<String, String> all() {
        return Map.copyOf(JAPANESE);
    }

    /** The Japanese names in the order of the schema. */
    public static List<String> inOrder() {
        return new ArrayList<>(JAPANESE.values());
    }

    /** The kind that is meant by a Japanese name, one of its other names, or its name in JSON. */
    static Optional<String> kind(String typed) {
        return Optional.ofNullable(KINDS.get(Headings.fold(typed)));
    }

    static Optional<String> nearest(String typed) {
        return Nearest.to(Headings.fold(typed), KINDS.keySet()).map(near -> japanese(KINDS.getOrDefault(near, near)));
    }
}
