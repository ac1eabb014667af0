package jp.madoguchi.definitions.sheets.layout;

/** The columns of the sheet 設問, in the order they are written. */
enum Column {
    ID("設問ID", "id", Type.NAME),
    TITLE("設問", "title", Type.TEXTS),
    KIND("種類", "kind", Type.SPECIAL),
    REQUIRED("必須", "required", Type.FLAG),
    HELP("説明", "help", Type.TEXTS),
    OPTIONS("選択肢", "options", Type.SPECIAL),
    VISIBLE("表示条件", "visibleWhen", Type.FEEL),
    MIN("最小", "min", Type.SPECIAL),
    MAX("最大", "max", Type.SPECIAL),
    PREFILL("初期値", "prefill", Type.FEEL),
    PERSONAL("個人情報", "personal", Type.FLAG),
    STAFF_ONLY("職員のみ", "staffOnly", Type.FLAG),
    UNIT("単位", "unit", Type.TEXTS),
    SCALE("小数桁", "scale", Type.WHOLE),
    FORMAT("書式", "format", Type.WORD),
    PATTERN("正規表現", "pattern", Type.TEXT),
    PATTERN_MESSAGE("正規表現のメッセージ", "patternMessage", Type.TEXTS),
    KANA("ふりがな", "kana", Type.WORD),
    TEXT("本文", "text", Type.TEXTS),
    VALUE("計算式", "value", Type.FEEL),
    MONEY("金額表示", "money", Type.FLAG),
    TYPES("ファイルの種類", "types", Type.LIST),
    GROUP("繰り返し", "questions", Type.SPECIAL),
    ITEM_TITLE("一件の呼び名", "itemTitle", Type.TEXTS),
    RULES("条件", "rules", Type.SPECIAL),
    COMMENT("メモ", "$comment", Type.TEXT),
    REST("その他", "", Type.SPECIAL);

    /** What stands in the cells of a column. */
    enum Type {
        NAME,
        TEXT,
        TEXTS,
        FEEL,
        FLAG,
        WHOLE,
        WORD,
        LIST,
        SPECIAL
    }

    private final String heading;
    private final String member;
    private final Type type;

    Column(String heading, String member, Type type) {
        this.heading = heading;
        this.member = member;
        this.type = type;
    }

    String heading() {
        return heading;
    }

    /** The member of a question in JSON. */
    String member() {
        return member;
    }

    Type type() {
        return type;
    }
}
