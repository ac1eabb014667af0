package jp.madoguchi.definitions.process;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.feel.Scope;

/** Tasks of people, decision tables and called processes. */
final class TaskCheck {

    private static final Set<String> RESULTS =
            Set.of("", "singleEntry", "singleResult", "collectEntries", "resultList");

    private final Problems problems;
    private final References references;
    private final ProcessScope scope;
    private final Scope feel;
    private final FeelChecker checker;

    TaskCheck(Problems problems, ProcessScope scope, Scope feel, FeelChecker checker) {
        this.problems = problems;
        this.references = new References(problems);
        this.scope = scope;
        this.feel = feel;
        this.checker = checker;
    }

    void check(XmlElement element) {
        switch (element.name().getLocalPart()) {
            case "userTask" -> userTask(element);
            case "businessRuleTask" -> businessRuleTask(element);
            case "callActivity" ->
                references.check(element, "呼び出すプロセス", "process", element.attribute("calledElement"), scope.processes());
            default -> {}
        }
    }

    private void userTask(XmlElement task) {
        boolean staff = task.hasCamunda("candidateGroups");
        boolean resident = task.hasCamunda("formKey");
        if (staff == resident) {
            problems.add(
                    task,
                    "職員の作業なら camunda:candidateGroups に部署を、住民への質問なら camunda:formKey にフォームを、どちらか一つだけ書いてください。",
                    "Write either camunda:candidateGroups (a department, for staff) or camunda:formKey (a form, for the resident).");
        } else if (resident) {
            references.check(task, "フォーム", "form", task.camunda("formKey"), scope.forms());
        } else {
            staffTask(task);
        }
    }

    private void staffTask(XmlElement task) {
        problems.add(
                task.id(),
                task,
                task.camunda("candidateGroups"),
                checker.checkText(task.camunda("candidateGroups"), feel));
        if (task.camunda("candidateGroups").isBlank()) {
            problems.add(
                    task,
                    "部署の名前が空です。camunda:candidateGroups に書いてください。",
                    "The department is empty; write it in camunda:candidateGroups.");
        }
        List<String> outcomes = outcomes(task);
        boolean wellFormed = !outcomes.isEmpty()
                && outcomes.stream().allMatch(o -> o.matches("[a-z][a-z0-9-]{0,39}"))
                && outcomes.stream().distinct().count() == outcomes.size();
        if (!wellFormed) {
            problems.add(
                    task,
                    "選べる決定を camunda:property の outcomes に「approved,rejected,deficient」のように書いてください（英小文字・数字・ハイフン、重複なし）。",
                    "Write the possible outcomes into the camunda:property outcomes, like \"approved,rejected,deficient\" (a-z, 0-9, hyphen, no doubles).");
        }
    }

    private static List<String> outcomes(XmlElement task) {
        return task.extensions("properties").stream()
                .flatMap(p -> p.children(Vocabulary.CAMUNDA, "property"))
                .filter(p -> p.attribute("name").equals("outcomes"))
                .flatMap(p -> Arrays.stream(p.attribute("value").split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private void businessRuleTask(XmlElement task) {
        references.check(task, "デシジョン（decisions/*.dmn）", "decision", task.camunda("decisionRef"), scope.decisions());
        String variable = task.camunda("resultVariable");
        if (!variable.matches("[a-zA-Z][a-zA-Z0-9_]*")) {
            problems.add(
                    task,
                    "結果の名前を camunda:resultVariable に英数字で書いてください。",
                    "Name the result in camunda:resultVariable, with letters and digits.");
        } else if (scope.feel().type(variable) != null) {
            problems.add(
                    task,
                    "結果の名前「" + variable + "」は回答などの名前と重なります。別の名前にしてください。",
                    "The result name \"" + variable
                            + "\" is already the name of an answer or context; choose another.");
        }
        if (!RESULTS.contains(task.camunda("mapDecisionResult"))) {
            problems.add(
                    task,
                    "camunda:mapDecisionResult は singleEntry, singleResult, collectEntries, resultList のどれかです。",
                    "camunda:mapDecisionResult is one of singleEntry, singleResult, collectEntries, resultList.");
        }
    }
}
