package jp.madoguchi.definitions.sheets.layout;

import jp.madoguchi.definitions.sheets.layout.Column.Type;

/** The columns of the sheet 選択肢. */
enum ChoiceColumn {
    LIST("リスト名", "", Type.SPECIAL),
    VALUE("値", "value", Type.TEXT),
    TITLE("題名", "title", Type.TEXTS),
    HELP("補足", "help", Type.TEXTS),
    VISIBLE("表示条件", "visibleWhen", Type.FEEL),
    COMMENT("メモ", "$comment", Type.TEXT),
    REST("その他", "", Type.SPECIAL);

    private final String heading;
    private final String member;
    private final Type type;

    ChoiceColumn(String heading, String member, Type type) {
        this.heading = heading;
        this.member = member;
        this.type = type;
    }

    String heading() {
        return heading;
    }

    String member() {
        return member;
    }

    Type type() {
        return type;
    }
}
