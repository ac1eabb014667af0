package jp.madoguchi.definitions.process;

import java.util.Set;
import java.util.TreeSet;

/** Checks that what is named is there. */
final class References {

    private final Problems problems;

    References(Problems problems) {
        this.problems = problems;
    }

    void check(XmlElement at, String whatJa, String whatEn, String id, Set<String> known) {
        if (known.contains(id)) {
            return;
        }
        Set<String> sorted = new TreeSet<>(known);
        if (id.isEmpty()) {
            problems.add(
                    at,
                    whatJa + "を指定してください。使えるのは " + sorted + " です。",
                    "Name the " + whatEn + "; there are " + sorted + ".");
        } else {
            problems.add(
                    at,
                    whatJa + "「" + id + "」はありません。使えるのは " + sorted + " です。",
                    "There is no " + whatEn + " \"" + id + "\"; there are " + sorted + ".");
        }
    }
}
