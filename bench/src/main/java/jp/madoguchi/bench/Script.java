package jp.madoguchi.bench;

import java.util.List;

/** The ten-question conversation. */
final class Script {

    /** From the word that starts it to the confirmation of the summary. */
    static final List<String> TURNS = List.of(
            "計測",
            "山口 花子",
            "083-922-4111",
            "令和8年4月1日",
            "３０００円",
            "3",
            "はい",
            "大内地区",
            "電動式",
            "hanako@example.jp",
            "とくにありません",
            "送信する");

    private Script() {}
}
