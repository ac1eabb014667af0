package jp.madoguchi.definitions.process;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.feel.Scope;

/** Service tasks: the step and what it is told. */
final class StepCheck {

    private static final FeelType ACCOUNT = FeelType.context(
            Map.of("bankCode", FeelType.STRING, "branchCode", FeelType.STRING, "number", FeelType.STRING));

    private final Problems problems;
    private final References references;
    private final ProcessScope scope;
    private final Scope feel;
    private final FeelChecker checker;

    StepCheck(Problems problems, ProcessScope scope, Scope feel, FeelChecker checker) {
        this.problems = problems;
        this.references = new References(problems);
        this.scope = scope;
        this.feel = feel;
        this.checker = checker;
    }

    void check(XmlElement task) {
        if (!task.isBpmn("serviceTask")) {
            noInputs(task);
            return;
        }
        String written = task.camunda("delegateExpression");
        Optional<Step> step = Step.of(written);
        if (step.isEmpty()) {
            String known =
                    Arrays.stream(Step.values()).map(s -> "${" + s.bean() + "}").collect(Collectors.joining(", "));
            problems.add(
                    task,
                    "ステップを選んでください（「" + written + "」は使えません）。使えるのは " + known + " です。",
                    "Choose a step (\"" + written + "\" is none); there are " + known + ".");
            return;
        }
        Inputs inputs = Inputs.of(task);
        inputs.byName().forEach((name, element) -> input(task, step.get(), name, element));
        missing(task, step.get(), inputs);
    }

    /** They would be read by nobody. */
    private void noInputs(XmlElement task) {
        if (!Inputs.of(task).byName().isEmpty()) {
            problems.add(
                    task,
                    "入力（camunda:inputParameter）はサービスタスクにだけ書けます。消してください。",
                    "Inputs (camunda:inputParameter) belong to service tasks only; remove them.");
        }
    }

    private void input(XmlElement task, Step step, String name, XmlElement element) {
        Optional<Step.Parameter> parameter = step.parameter(name);
        if (parameter.isEmpty()) {
            problems.add(
                    task.id(),
                    element.line(),
                    "入力「" + name + "」はこのステップにはありません。",
                    "This step has no input \"" + name + "\".");
        } else if (!element.children().isEmpty()) {
            problems.add(
                    task.id(),
                    element.line(),
                    "入力「" + name + "」には文字だけを書いてください。スクリプト・リスト・マップは使えません。",
                    "Input \"" + name + "\" holds text only; scripts, lists and maps are refused.");
        } else {
            value(task, parameter.get(), element.text().strip());
        }
    }

    private void value(XmlElement task, Step.Parameter parameter, String text) {
        if (text.isEmpty()) {
            return;
        }
        switch (parameter.value()) {
            case TEXT -> problems.add(task.id(), task, text, checker.checkText(text, feel));
            case MESSAGE -> references.check(task, "メッセージ", "message", text, scope.messages());
            case DOCUMENT -> references.check(task, "書類", "document", text, scope.documents());
            case STATE -> references.check(task, "状態", "state", text, scope.states());
            case FORM -> {
                if (!text.equals(Step.DEFICIENT)) {
                    references.check(task, "フォーム", "form", text, scope.forms());
                }
            }
            case BOOLEAN ->
                require(task, parameter, text, Set.of("true", "false").contains(text), "true か false", "true or false");
            case DAYS ->
                require(
                        task,
                        parameter,
                        text,
                        text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= 365,
                        "1 から 365 までの日数",
                        "a number of days from 1 to 365");
            case MOMENT -> moment(task, text);
            case DATE -> feel(task, text, FeelType.DATE);
            case AMOUNT -> feel(task, text, FeelType.NUMBER);
            case ACCOUNT -> feel(task, text, ACCOUNT);
            case ITEMS -> feel(task, text, FeelType.PAYMENT_ITEMS);
            case NAME ->
                require(
                        task,
                        parameter,
                        text,
                        text.matches("[a-z][a-z0-9-]{0,39}"),
                        "英小文字で始まる40文字までの英小文字・数字・ハイフン",
                        "up to 40 small letters, digits and hyphens, beginning with a letter");
        }
    }

    private void feel(XmlElement task, String text, FeelType expected) {
        String source = text.startsWith("=") ? text.substring(1).strip() : text;
        problems.add(task.id(), task, source, checker.check(new Feel(source), feel, expected));
    }

    private void moment(XmlElement task, String text) {
        String source = text.startsWith("=") ? text.substring(1).strip() : text;
        problems.add(task.id(), task, source, Moments.check(checker, new Feel(source), feel));
    }

    private void require(XmlElement task, Step.Parameter parameter, String got, boolean good, String ja, String en) {
        if (!good) {
            problems.add(
                    task,
                    "入力「" + parameter.name() + "」は" + ja + "です（今は「" + got + "」）。",
                    "Input \"" + parameter.name() + "\" is " + en + "; got \"" + got + "\".");
        }
    }

    private void missing(XmlElement task, Step step, Inputs inputs) {
        for (Step.Parameter parameter : step.parameters()) {
            if (parameter.required() && inputs.text(parameter.name()).isEmpty()) {
                problems.add(
                        task, "入力「" + parameter.name() + "」を書いてください。", "Write the input \"" + parameter.name() + "\".");
            }
        }
        boolean amount = !inputs.text("amount").isEmpty();
        if (step == Step.REQUEST_PAYMENT && amount && !inputs.text("items").isEmpty()) {
            problems.add(task, "amount か items のどちらか一つを書いてください。", "Write either amount or items.");
        }
        if (step == Step.REQUEST_PAYMENT && !amount && !inputs.text("title").isEmpty()) {
            problems.add(task, "title は amount と一緒に書きます。", "A title goes with an amount.");
        }
        boolean message = !inputs.text("message").isEmpty();
        boolean ownWords = step == Step.NOTIFY_STAFF
                ? !inputs.text("subject").isEmpty() && !inputs.text("body").isEmpty()
                : !inputs.text("text").isEmpty();
        if ((step == Step.SEND_MESSAGE || step == Step.NOTIFY_STAFF) && message == ownWords) {
            problems.add(
                    task,
                    step == Step.SEND_MESSAGE
                            ? "message か text のどちらか一つを書いてください。"
                            : "message か、subject と body の両方を書いてください。",
                    step == Step.SEND_MESSAGE
                            ? "Write either message or text."
                            : "Write either message, or both subject and body.");
        }
    }
}
