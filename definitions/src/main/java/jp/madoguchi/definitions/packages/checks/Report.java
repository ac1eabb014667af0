package jp.madoguchi.definitions.packages.checks;

import java.util.Collection;
import java.util.List;
import jp.madoguchi.definitions.json.JsonFile;
import jp.madoguchi.definitions.packages.Problem;
import jp.madoguchi.definitions.text.Nearest;

/** Takes down the problems of one file. */
record Report(JsonFile file, List<Problem> problems) {

    void add(String pointer, String ja, String en) {
        problems.add(file.problem(pointer, ja, en));
    }

    /** Something that is referred to and not there. */
    void unknown(String pointer, String whatJa, String whatEn, String id, Collection<String> known) {
        String ja = Nearest.to(id, known).map(near -> "「" + near + "」ではありませんか。").orElse("作るか、名前を直してください。");
        String en = Nearest.to(id, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("add it or correct the name.");
        add(pointer, whatJa + "「" + id + "」がありません。" + ja, "There is no " + whatEn + " \"" + id + "\"; " + en);
    }

    /** Something that is named twice where names must be unique. */
    void twice(String pointer, String id) {
        add(pointer, "「" + id + "」が二度使われています。どちらかを変えてください。", "\"" + id + "\" is used twice; change one of them.");
    }
}
