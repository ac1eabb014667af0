package jp.madoguchi.definitions.process;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.definitions.feel.Finding;
import jp.madoguchi.definitions.packages.Problem;

/** Gathers what is wrong in one file. */
final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(XmlElement at, String ja, String en) {
        add(at.id(), at.line(), ja, en);
    }

    /** For an element without an id of its own, such as a condition: {@code id} is that of the element it belongs to. */
    void add(String id, int line, String ja, String en) {
        found.add(new Problem(file, id.isEmpty() ? "" : "#" + id, line, ja, en));
    }

    /** What the FEEL checker found in an expression of an element. */
    void add(String id, XmlElement at, String expression, List<Finding> findings) {
        for (Finding finding : findings) {
            add(
                    id,
                    at.line(),
                    "式「" + expression + "」: " + finding.ja(),
                    "Expression \"" + expression + "\": " + finding.en());
        }
    }

    List<Problem> sorted() {
        return found.stream().sorted().toList();
    }
}
