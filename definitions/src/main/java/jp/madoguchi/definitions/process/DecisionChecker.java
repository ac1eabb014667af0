package jp.madoguchi.definitions.process;

import java.util.List;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.packages.Problem;

/** Checks DMN files ({@code decisions/*.dmn}): decision tables and literal expressions, in FEEL only. Thread-safe. */
public final class DecisionChecker {

    private final FeelChecker feel = new FeelChecker();

    /**
     * Everything that is wrong with a file, in line order.
     *
     * @param file {@code decisions/NAME.dmn}
     */
    public List<Problem> check(String file, byte[] xml, ProcessScope scope) {
        Problems problems = new Problems(file);
        try {
            XmlElement root = XmlFile.read(xml);
            if (!Dmn.is(root, "definitions")) {
                problems.add(root, "DMN 1.3 のファイルではありません。", "This is not a DMN 1.3 file.");
                return problems.sorted();
            }
            new DecisionVocabularyCheck(problems).check(root);
            new DecisionTableCheck(problems, root).check(root);
            new DecisionFeelCheck(problems, feel, root, scope.withFacts()).check(root);
        } catch (XmlFile.Unreadable e) {
            problems.add("", e.line(), e.ja(), e.en());
        }
        return problems.sorted();
    }

    /** Ids of the decisions of a file, in order; none when it cannot be read. */
    public List<String> decisions(byte[] xml) {
        try {
            return ids(XmlFile.read(xml));
        } catch (XmlFile.Unreadable e) {
            return List.of();
        }
    }

    private static List<String> ids(XmlElement root) {
        return Dmn.decisions(root).stream()
                .map(XmlElement::id)
                .filter(id -> !id.isEmpty())
                .toList();
    }
}
