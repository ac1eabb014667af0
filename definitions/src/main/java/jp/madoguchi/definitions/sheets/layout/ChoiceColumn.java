package jp.madoguchi.definitions.sheets.layout;

import jp.madoguchi.definitions.sheets.layout.Column.Content;

/** The columns of the sheet 選択肢. */
enum ChoiceColumn {
    LIST("リスト名", "", Content.SPECIAL),
    VALUE("値", "value", Content.TEXT),
    TITLE("題名", "title", Content.TEXTS),
    HELP("補足", "help", Content.TEXTS),
    VISIBLE("表示条件", "visibleWhen", Content.FEEL),
    COMMENT("メモ", "$comment", Content.TEXT),
    REST("その他", "", Content.SPECIAL);

    private final String heading;
    private final String member;
    private final Content content;

    ChoiceColumn(String heading, String member, Content content) {
        this.heading = heading;
        this.member = member;
        this.content = content;
    }

    String heading() {
        return heading;
    }

    String member() {
        return member;
    }

    Content content() {
        return content;
    }
}
