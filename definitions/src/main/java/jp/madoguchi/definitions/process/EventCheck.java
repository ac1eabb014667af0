package jp.madoguchi.definitions.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.feel.Scope;

/** Events: where each sort may stand, and what it waits for. */
final class EventCheck {

    /** Message events an engine sends to processes. */
    static final Set<String> MESSAGES = Set.of("corrected", "withdrawn");

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "startEvent", Set.of(),
            "eventSubProcessStart", Set.of("timerEventDefinition", "messageEventDefinition", "errorEventDefinition"),
            "endEvent", Set.of("errorEventDefinition", "terminateEventDefinition"),
            "intermediateCatchEvent", Set.of("timerEventDefinition", "messageEventDefinition"),
            "boundaryEvent", Set.of("timerEventDefinition", "messageEventDefinition", "errorEventDefinition"));

    private final Problems problems;
    private final References references;
    private final XmlElement root;
    private final TimerCheck timers;

    EventCheck(Problems problems, XmlElement root, Scope feel, FeelChecker checker) {
        this.problems = problems;
        this.references = new References(problems);
        this.root = root;
        this.timers = new TimerCheck(problems, feel, checker);
    }

    void check(FlowGraph graph) {
        for (XmlElement node : graph.nodes().values()) {
            if (Vocabulary.EVENTS.contains(node.name().getLocalPart())) {
                event(graph, node);
            }
        }
    }

    private void event(FlowGraph graph, XmlElement event) {
        String place = event.isBpmn("startEvent") && FlowGraph.isEventSubProcess(graph.scope())
                ? "eventSubProcessStart"
                : event.name().getLocalPart();
        List<XmlElement> definitions = event.children().stream()
                .filter(c -> Vocabulary.EVENT_DEFINITIONS.contains(c.name().getLocalPart()))
                .toList();
        boolean needsOne = !place.equals("startEvent") && !place.equals("endEvent");
        if (definitions.size() > 1 || (needsOne && definitions.isEmpty())) {
            problems.add(
                    event, "イベントの種類（タイマー・メッセージ・エラー）を一つ選んでください。", "Choose one kind of event (timer, message, error).");
        }
        for (XmlElement definition : definitions) {
            String kind = definition.name().getLocalPart();
            if (ALLOWED.getOrDefault(place, Set.of()).contains(kind)) {
                definition(event, definition, kind);
            } else {
                problems.add(
                        event,
                        "この場所に " + kind + " のイベントは置けません。"
                                + (place.equals("startEvent") ? "案件は申請で始まります。種類のない開始イベントにしてください。" : ""),
                        "A " + kind + " cannot stand here."
                                + (place.equals("startEvent")
                                        ? " Cases start by submission; use a plain start event."
                                        : ""));
            }
        }
        if (event.isBpmn("boundaryEvent")) {
            attached(graph, event);
        }
    }

    private void definition(XmlElement event, XmlElement definition, String kind) {
        switch (kind) {
            case "timerEventDefinition" -> timers.check(event, definition);
            case "messageEventDefinition" ->
                references.check(
                        event,
                        "メッセージイベント",
                        "message event",
                        nameOf("message", definition.attribute("messageRef"), "name"),
                        MESSAGES);
            case "errorEventDefinition" -> error(event, definition);
            default -> {}
        }
    }

    private void error(XmlElement event, XmlElement definition) {
        boolean catchesAll = definition.attribute("errorRef").isEmpty() && !event.isBpmn("endEvent");
        String code = nameOf("error", definition.attribute("errorRef"), "errorCode");
        if (!catchesAll && !code.matches("[a-z][a-z0-9-]*")) {
            problems.add(
                    event,
                    "エラーに英小文字・数字・ハイフンの errorCode を付けてください（今は「" + code + "」）。",
                    "Give the error an errorCode of a-z, 0-9 and hyphen; got \"" + code + "\".");
        }
        if (event.attribute("cancelActivity").equals("false")
                || event.attribute("isInterrupting").equals("false")) {
            problems.add(
                    event, "エラーは必ず作業を中断します。中断する設定にしてください。", "An error always interrupts; make the event interrupting.");
        }
    }

    private String nameOf(String element, String reference, String attribute) {
        String local = reference.substring(reference.indexOf(':') + 1);
        return root.bpmn(element)
                .filter(e -> e.id().equals(local))
                .map(e -> e.attribute(attribute))
                .findFirst()
                .orElse("");
    }

    private void attached(FlowGraph graph, XmlElement event) {
        XmlElement activity = graph.nodes().get(event.attribute("attachedToRef"));
        boolean error = event.bpmn("errorEventDefinition").findAny().isPresent();
        boolean fits = activity != null
                && Vocabulary.ACTIVITIES.contains(activity.name().getLocalPart())
                && !FlowGraph.isEventSubProcess(activity)
                && (error
                        || activity.isBpmn("callActivity")
                        || activity.isBpmn("subProcess")
                        || EndlessLoopCheck.waits(activity));
        if (!fits) {
            problems.add(
                    event,
                    "境界イベントは、待つ作業・サブプロセス・呼び出しの縁に付けてください（エラーは全ての作業に付けられます）。",
                    "Attach boundary events to something that waits, a subprocess or a call (errors go on any activity).");
        }
    }
}
