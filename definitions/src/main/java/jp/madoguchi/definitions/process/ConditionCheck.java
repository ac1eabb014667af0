package jp.madoguchi.definitions.process;

import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.feel.Scope;

/** Conditions of sequence flows. */
final class ConditionCheck {

    private final Problems problems;
    private final Scope feel;
    private final FeelChecker checker;

    ConditionCheck(Problems problems, Scope feel, FeelChecker checker) {
        this.problems = problems;
        this.feel = feel;
        this.checker = checker;
    }

    void check(XmlElement flow) {
        flow.bpmn("conditionExpression").forEach(condition -> condition(flow, condition));
    }

    private void condition(XmlElement flow, XmlElement condition) {
        String source = condition.text().strip();
        if (!condition.attribute("language").equalsIgnoreCase("feel")) {
            problems.add(
                    flow.id(),
                    condition.line(),
                    "条件には language=\"feel\" を付けて FEEL で書いてください。",
                    "Write the condition in FEEL and mark it with language=\"feel\".");
        } else if (source.isEmpty()) {
            problems.add(flow.id(), condition.line(), "条件が空です。", "The condition is empty.");
        } else {
            problems.add(flow.id(), condition, source, checker.check(new Feel(source), feel, FeelType.BOOLEAN));
        }
    }
}
