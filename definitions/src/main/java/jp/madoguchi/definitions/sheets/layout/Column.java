package jp.madoguchi.definitions.sheets.layout;

/** The columns of the sheet 設問, in the order they are written. */
enum Column {
    ID("設問ID", "id", Content.NAME),
    TITLE("設問", "title", Content.TEXTS),
    KIND("種類", "kind", Content.SPECIAL),
    REQUIRED("必須", "required", Content.FLAG),
    HELP("説明", "help", Content.TEXTS),
    OPTIONS("選択肢", "options", Content.SPECIAL),
    VISIBLE("表示条件", "visibleWhen", Content.FEEL),
    MIN("最小", "min", Content.SPECIAL),
    MAX("最大", "max", Content.SPECIAL),
    PREFILL("初期値", "prefill", Content.FEEL),
    PERSONAL("個人情報", "personal", Content.FLAG),
    STAFF_ONLY("職員のみ", "staffOnly", Content.FLAG),
    UNIT("単位", "unit", Content.TEXTS),
    SCALE("小数桁", "scale", Content.WHOLE),
    FORMAT("書式", "format", Content.WORD),
    PATTERN("正規表現", "pattern", Content.TEXT),
    PATTERN_MESSAGE("正規表現のメッセージ", "patternMessage", Content.TEXTS),
    KANA("ふりがな", "kana", Content.WORD),
    TEXT("本文", "text", Content.TEXTS),
    VALUE("計算式", "value", Content.FEEL),
    MONEY("金額表示", "money", Content.FLAG),
    ITEMS("支払項目", "items", Content.FEEL),
    TYPES("ファイルの種類", "types", Content.LIST),
    GROUP("繰り返し", "questions", Content.SPECIAL),
    ITEM_TITLE("一件の呼び名", "itemTitle", Content.TEXTS),
    RULES("条件", "rules", Content.SPECIAL),
    COMMENT("メモ", "$comment", Content.TEXT),
    REST("その他", "", Content.SPECIAL);

    /** What stands in the cells of a column. */
    enum Content {
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
    private final Content content;

    Column(String heading, String member, Content content) {
        this.heading = heading;
        this.member = member;
        this.content = content;
    }

    String heading() {
        return heading;
    }

    /** The member of a question in JSON. */
    String member() {
        return member;
    }

    Content content() {
        return content;
    }
}
