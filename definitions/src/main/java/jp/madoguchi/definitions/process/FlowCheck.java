package jp.madoguchi.definitions.process;

import java.util.List;
import java.util.Set;

/** How nodes hang together: starts, ends, flows, gateways. */
final class FlowCheck {

    private final Problems problems;

    FlowCheck(Problems problems) {
        this.problems = problems;
    }

    void check(FlowGraph graph) {
        for (FlowGraph.Flow flow : graph.dangling()) {
            problems.add(
                    flow.element(),
                    "矢印の始まり「" + flow.source() + "」か終わり「" + flow.target() + "」がこの範囲にありません。つなぎ直してください。",
                    "The flow's source \"" + flow.source() + "\" or target \"" + flow.target()
                            + "\" is not in this scope; connect it again.");
        }
        starts(graph);
        Set<String> reachable = graph.reachable();
        for (XmlElement node : graph.nodes().values()) {
            if (!reachable.contains(node.id())) {
                problems.add(node, "ここへは着きません。矢印をつなぐか消してください。", "Nothing leads here; connect it or remove it.");
            }
            ends(graph, node);
            gateway(graph, node);
            conditions(graph, node);
        }
    }

    private void starts(FlowGraph graph) {
        List<XmlElement> starts = graph.nodes().values().stream()
                .filter(n -> n.isBpmn("startEvent"))
                .toList();
        if (starts.size() != 1) {
            problems.add(
                    graph.scope(),
                    "開始イベントは一つ必要です（今は " + starts.size() + " 個）。",
                    "Exactly one start event is needed; there are " + starts.size() + ".");
        }
        for (XmlElement start : starts) {
            if (!graph.incoming(start).isEmpty()) {
                problems.add(start, "開始イベントへ戻る矢印は引けません。", "No flow may lead to a start event.");
            }
        }
    }

    private void ends(FlowGraph graph, XmlElement node) {
        boolean mayStop = node.isBpmn("endEvent") || FlowGraph.isEventSubProcess(node);
        boolean stops = graph.outgoing(node).isEmpty();
        if (stops && !mayStop) {
            problems.add(node, "この先がありません。終了イベントまでつないでください。", "The path stops here; lead it to an end event.");
        }
        if (!stops && mayStop) {
            problems.add(node, "ここから先へ矢印は引けません。", "No flow may leave here.");
        }
        if (node.isBpmn("boundaryEvent") && !graph.incoming(node).isEmpty()) {
            problems.add(node, "境界イベントへ矢印は引けません。", "No flow may lead to a boundary event.");
        }
    }

    private void gateway(FlowGraph graph, XmlElement node) {
        List<FlowGraph.Flow> outgoing = graph.outgoing(node);
        String defaultFlow = node.attribute("default");
        if (!defaultFlow.isEmpty()
                && outgoing.stream().noneMatch(f -> f.element().id().equals(defaultFlow))) {
            problems.add(
                    node,
                    "既定のフロー「" + defaultFlow + "」はここから出ていません。",
                    "The default flow \"" + defaultFlow + "\" does not leave here.");
        }
        if (isChoice(node) && outgoing.size() > 1 && defaultFlow.isEmpty()) {
            problems.add(
                    node,
                    "どの条件にも当てはまらないときの既定のフローを一つ決めてください。",
                    "Mark one flow as the default, for when no condition holds.");
        }
        if (node.isBpmn("eventBasedGateway")) {
            for (FlowGraph.Flow flow : outgoing) {
                XmlElement target = graph.node(flow.target());
                if (!target.isBpmn("intermediateCatchEvent")
                        || graph.incoming(target).size() != 1) {
                    problems.add(
                            target,
                            "イベントゲートウェイの次には、そこからだけ入る中間イベントを置いてください。",
                            "After an event-based gateway stand intermediate events that are entered from it alone.");
                }
            }
        }
    }

    private void conditions(FlowGraph graph, XmlElement node) {
        List<FlowGraph.Flow> outgoing = graph.outgoing(node);
        for (FlowGraph.Flow flow : outgoing) {
            boolean isDefault = flow.element().id().equals(node.attribute("default"));
            boolean conditional =
                    flow.element().bpmn("conditionExpression").findAny().isPresent();
            if (conditional && (!isChoice(node) || outgoing.size() == 1)) {
                problems.add(
                        flow.element(),
                        "条件は、二つ以上に分かれる排他・包含ゲートウェイから出る矢印にだけ書けます。",
                        "Conditions belong on flows that leave an exclusive or inclusive gateway with several ways.");
            } else if (conditional && isDefault) {
                problems.add(flow.element(), "既定のフローに条件は書けません。", "The default flow has no condition.");
            } else if (!conditional && !isDefault && isChoice(node) && outgoing.size() > 1) {
                problems.add(
                        flow.element(),
                        "この矢印に条件がありません。language=\"feel\" の条件を書くか、既定のフローにしてください。",
                        "This flow has no condition; write one with language=\"feel\" or make it the default.");
            }
        }
    }

    private static boolean isChoice(XmlElement node) {
        return node.isBpmn("exclusiveGateway") || node.isBpmn("inclusiveGateway");
    }
}
