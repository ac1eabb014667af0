package jp.madoguchi.definitions.process;

import java.util.Map;
import java.util.Set;

/** The words of BPMN that a package may use, and why some others are refused. */
final class Vocabulary {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** The drawing, and what editors note about it: read by no engine. */
    static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    /** Attributes of these say something about the file itself. */
    static final Set<String> EDITORS =
            Set.of("http://camunda.org/schema/modeler/1.0", "http://www.w3.org/2001/XMLSchema-instance");

    static final Set<String> GATEWAYS =
            Set.of("exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway");

    static final Set<String> ACTIVITIES =
            Set.of("userTask", "serviceTask", "businessRuleTask", "subProcess", "callActivity");

    static final Set<String> EVENTS = Set.of("startEvent", "endEvent", "intermediateCatchEvent", "boundaryEvent");

    static final Set<String> EVENT_DEFINITIONS = Set.of(
            "timerEventDefinition", "messageEventDefinition", "errorEventDefinition", "terminateEventDefinition");

    private static final Set<String> OTHERS = Set.of(
            "definitions",
            "process",
            "message",
            "error",
            "collaboration",
            "participant",
            "laneSet",
            "lane",
            "childLaneSet",
            "flowNodeRef",
            "sequenceFlow",
            "incoming",
            "outgoing",
            "conditionExpression",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "documentation",
            "extensionElements",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue");

    static final Set<String> ASYNC = Set.of("asyncBefore", "asyncAfter", "exclusive");

    /** Attributes of Camunda's namespace by element, beside {@link #ASYNC} on flow nodes. */
    static final Map<String, Set<String>> CAMUNDA_ATTRIBUTES = Map.of(
            "process", Set.of("historyTimeToLive", "isStartableInTasklist", "versionTag"),
            "userTask", Set.of("candidateGroups", "formKey", "modelerTemplate", "modelerTemplateVersion"),
            "serviceTask", Set.of("delegateExpression", "modelerTemplate", "modelerTemplateVersion"),
            "businessRuleTask",
                    Set.of(
                            "decisionRef",
                            "resultVariable",
                            "mapDecisionResult",
                            "modelerTemplate",
                            "modelerTemplateVersion"));

    /** Why a word is refused, and what to do instead. */
    record Refusal(String ja, String en) {}

    private static final Refusal NO_CODE = new Refusal(
            "他の自治体から受け取るパッケージでプログラムは動かせません。サービスタスクのステップか FEEL を使ってください。",
            "packages come from other cities and must not run code; use a step or FEEL");
    private static final Refusal STEP_INSTEAD =
            new Refusal("サービスタスクのステップ（メッセージを送る等）を使ってください。", "use a service task with a step");
    private static final Refusal NO_SIGNAL = new Refusal(
            "シグナルは他の案件や他のパッケージにも届くため使えません。メッセージ（corrected, withdrawn）を使ってください。",
            "signals reach other cases and packages; use a message event (corrected, withdrawn)");
    private static final Refusal NO_TRANSACTION = new Refusal(
            "トランザクションと補償は使えません。埋め込みサブプロセスにしてください。",
            "transactions and compensation are refused; use an embedded subprocess");
    private static final Refusal NO_LOOP = new Refusal(
            "繰り返し（マルチインスタンス・ループ）は使えません。ゲートウェイで戻してください。",
            "loops and multi-instance are refused; go back with a gateway");
    private static final Refusal UNKNOWN = new Refusal(
            "この要素は使えません。使える要素は docs/process.md にあります。",
            "this element is not in the subset described in docs/process.md");

    private static final Map<String, Refusal> REFUSED = Map.ofEntries(
            Map.entry("scriptTask", NO_CODE),
            Map.entry("script", NO_CODE),
            Map.entry("executionListener", NO_CODE),
            Map.entry("taskListener", NO_CODE),
            Map.entry("field", NO_CODE),
            Map.entry("connector", NO_CODE),
            Map.entry("sendTask", STEP_INSTEAD),
            Map.entry("intermediateThrowEvent", STEP_INSTEAD),
            Map.entry("receiveTask", new Refusal("メッセージの中間イベントを使ってください。", "use an intermediate message event")),
            Map.entry("task", STEP_INSTEAD),
            Map.entry("manualTask", STEP_INSTEAD),
            Map.entry("signal", NO_SIGNAL),
            Map.entry("signalEventDefinition", NO_SIGNAL),
            Map.entry("transaction", NO_TRANSACTION),
            Map.entry("compensateEventDefinition", NO_TRANSACTION),
            Map.entry("cancelEventDefinition", NO_TRANSACTION),
            Map.entry("multiInstanceLoopCharacteristics", NO_LOOP),
            Map.entry("standardLoopCharacteristics", NO_LOOP),
            Map.entry(
                    "conditionalEventDefinition",
                    new Refusal("条件イベントは使えません。ゲートウェイを使ってください。", "conditional events are refused; use a gateway")),
            Map.entry(
                    "escalationEventDefinition",
                    new Refusal("エスカレーションは使えません。エラーイベントを使ってください。", "escalations are refused; use an error event")),
            Map.entry(
                    "formData",
                    new Refusal(
                            "フォームは forms/ に置き、camunda:formKey で名前を書いてください。",
                            "put the form into forms/ and name it in camunda:formKey")),
            Map.entry(
                    "in",
                    new Refusal(
                            "変数の受け渡しは要りません。呼び出し先も同じ案件を読みます。",
                            "no mapping is needed; the called process reads the same case")),
            Map.entry(
                    "out",
                    new Refusal(
                            "変数の受け渡しは要りません。呼び出し先も同じ案件を読みます。",
                            "no mapping is needed; the called process reads the same case")),
            Map.entry(
                    "outputParameter",
                    new Refusal(
                            "出力の割り当ては使えません。値は案件に残ります。", "output mappings are refused; values are kept with the case")),
            Map.entry(
                    "failedJobRetryTimeCycle",
                    new Refusal("再試行は自動で行われます。この設定を消してください。", "failed work is retried by itself; remove this")));

    private Vocabulary() {}

    static boolean isFlowNode(String localName) {
        return GATEWAYS.contains(localName) || ACTIVITIES.contains(localName) || EVENTS.contains(localName);
    }

    static boolean knows(String localName) {
        return isFlowNode(localName) || EVENT_DEFINITIONS.contains(localName) || OTHERS.contains(localName);
    }

    static Refusal refusal(String localName) {
        return REFUSED.getOrDefault(localName, UNKNOWN);
    }
}
