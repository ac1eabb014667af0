package jp.madoguchi.definitions.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How decisions are built: ids, tables whose rules fit their columns, and what a decision requires. */
final class DecisionTableCheck {

    private static final Set<String> HIT_POLICIES = Set.of("", "UNIQUE", "ANY", "FIRST", "RULE ORDER", "COLLECT");
    private static final Set<String> AGGREGATIONS = Set.of("SUM", "MIN", "MAX", "COUNT");

    private final Problems problems;
    private final List<XmlElement> decisions;

    DecisionTableCheck(Problems problems, XmlElement root) {
        this.problems = problems;
        this.decisions = Dmn.decisions(root);
    }

    void check(XmlElement root) {
        if (decisions.stream().allMatch(decision -> decision.id().isEmpty())) {
            problems.add(root, "デシジョンがありません。", "There is no decision.");
        }
        Set<String> ids = new HashSet<>();
        Set<String> done = new HashSet<>();
        for (XmlElement decision : decisions) {
            if (decision.id().isEmpty()) {
                problems.add(decision, "デシジョンに id を付けてください。", "Give the decision an id.");
            } else if (!ids.add(decision.id())) {
                problems.add(
                        decision,
                        "id「" + decision.id() + "」が二度使われています。",
                        "The id \"" + decision.id() + "\" is used twice.");
            }
            decision(decision);
            follow(decision, new HashSet<>(), done);
        }
    }

    private void decision(XmlElement decision) {
        List<XmlElement> tables = Dmn.children(decision, "decisionTable").toList();
        if (tables.size() + Dmn.children(decision, "literalExpression").count() != 1) {
            problems.add(decision, "決定表か FEEL の式を一つ書いてください。", "Write one decision table or one FEEL expression.");
        }
        tables.forEach(this::table);
    }

    private void table(XmlElement table) {
        String policy = table.attribute("hitPolicy");
        String aggregation = table.attribute("aggregation");
        if (!HIT_POLICIES.contains(policy)) {
            problems.add(
                    table,
                    "hitPolicy「" + policy + "」は使えません。UNIQUE, ANY, FIRST, RULE ORDER, COLLECT のどれかにしてください。",
                    "The hitPolicy \"" + policy + "\" is refused; use UNIQUE, ANY, FIRST, RULE ORDER or COLLECT.");
        }
        if (!aggregation.isEmpty() && !(policy.equals("COLLECT") && AGGREGATIONS.contains(aggregation))) {
            problems.add(
                    table,
                    "aggregation は hitPolicy が COLLECT のときの SUM, MIN, MAX, COUNT だけです。",
                    "An aggregation is SUM, MIN, MAX or COUNT, with the hitPolicy COLLECT.");
        }
        long inputs = Dmn.children(table, "input").count();
        long outputs = Dmn.children(table, "output").count();
        Dmn.children(table, "rule").forEach(rule -> {
            if (Dmn.children(rule, "inputEntry").count() != inputs
                    || Dmn.children(rule, "outputEntry").count() != outputs) {
                problems.add(
                        rule,
                        "この行には " + inputs + " 個の入力と " + outputs + " 個の出力が要ります。",
                        "This rule needs " + inputs + " inputs and " + outputs + " outputs, as the table has.");
            }
        });
    }

    private void follow(XmlElement decision, Set<String> path, Set<String> done) {
        if (!done.add(decision.id())) {
            return;
        }
        path.add(decision.id());
        Dmn.children(decision, "informationRequirement")
                .flatMap(requirement -> Dmn.children(requirement, "requiredDecision"))
                .forEach(required -> required(decision, required.attribute("href"), path, done));
        path.remove(decision.id());
    }

    private void required(XmlElement decision, String href, Set<String> path, Set<String> done) {
        String id = href.startsWith("#") ? href.substring(1) : href;
        List<XmlElement> found =
                decisions.stream().filter(other -> other.id().equals(id)).toList();
        if (found.isEmpty()) {
            problems.add(
                    decision,
                    "必要なデシジョン「" + id + "」がありません。同じファイルに作るか、線を消してください。",
                    "The required decision \"" + id + "\" is not in this file; add it or remove the requirement.");
        } else if (path.contains(id)) {
            problems.add(
                    found.get(0),
                    "デシジョンが互いを必要として一周しています。どれかの線を消してください。",
                    "Decisions require each other in a circle; remove one of the requirements.");
        } else {
            found.forEach(next -> follow(next, path, done));
        }
    }
}
