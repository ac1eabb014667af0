package jp.madoguchi.definitions.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.feel.Scope;

/** The expressions of decisions: columns, cells and results. */
final class DecisionFeelCheck {

    private static final Set<String> RESULTS = Set.of("output", "variable", "inputData");

    private final Problems problems;
    private final FeelChecker checker;
    private final Scope names;

    DecisionFeelCheck(Problems problems, FeelChecker checker, XmlElement root, Scope scope) {
        this.problems = problems;
        this.checker = checker;
        this.names = names(root, scope);
    }

    /** Beside what a case has: the results of decisions, and the names tables give to what they look at. */
    private static Scope names(XmlElement root, Scope scope) {
        Map<String, FeelType> results = new HashMap<>();
        root.walk(element -> {
            boolean result =
                    Dmn.isModel(element) && RESULTS.contains(element.name().getLocalPart());
            for (String name :
                    List.of(result ? element.attribute("name") : "", DecisionVocabularyCheck.inputVariable(element))) {
                if (!name.isEmpty() && scope.type(name) == null) {
                    results.put(name, FeelType.ANY);
                }
            }
        });
        return scope.with(results);
    }

    void check(XmlElement root) {
        root.walk(element -> {
            if (Dmn.is(element, "literalExpression") || Dmn.is(element, "defaultOutputEntry")) {
                expression(element, root.id());
            } else if (Dmn.is(element, "decisionTable")) {
                table(element);
            }
        });
    }

    private void table(XmlElement table) {
        List<FeelType> inputs = new ArrayList<>();
        Dmn.children(table, "input")
                .forEach(input -> inputs.add(Dmn.children(input, "inputExpression")
                        .findFirst()
                        .map(expression -> expression(expression, input.id()))
                        .orElse(FeelType.ANY)));
        Dmn.children(table, "rule").forEach(rule -> {
            List<XmlElement> cells = Dmn.children(rule, "inputEntry").toList();
            for (int i = 0; i < cells.size(); i++) {
                cell(cells.get(i), rule.id(), i < inputs.size() ? inputs.get(i) : FeelType.ANY);
            }
            Dmn.children(rule, "outputEntry").forEach(output -> expression(output, rule.id()));
        });
    }

    private FeelType expression(XmlElement element, String owner) {
        String source = Dmn.text(element);
        if (source.isEmpty()) {
            return FeelType.ANY;
        }
        Feel feel = new Feel(source);
        problems.add(id(element, owner), element, source, checker.check(feel, names, FeelType.ANY));
        return checker.typeOf(feel, names);
    }

    private void cell(XmlElement cell, String owner, FeelType input) {
        String source = Dmn.text(cell);
        if (!source.isEmpty()) {
            problems.add(id(cell, owner), cell, source, checker.checkTests(new Feel(source), names, input));
        }
    }

    private static String id(XmlElement element, String owner) {
        return element.id().isEmpty() ? owner : element.id();
    }
}
