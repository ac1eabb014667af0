package jp.madoguchi.definitions.process;

import java.util.HashSet;
import java.util.Set;

/** Refuses circles in which nobody and nothing is waited for: they would keep an engine busy for ever. */
final class EndlessLoopCheck {

    private final Problems problems;

    EndlessLoopCheck(Problems problems) {
        this.problems = problems;
    }

    void check(FlowGraph graph) {
        Set<String> done = new HashSet<>();
        for (XmlElement node : graph.nodes().values()) {
            follow(graph, node, new HashSet<>(), done);
        }
    }

    private void follow(FlowGraph graph, XmlElement node, Set<String> path, Set<String> done) {
        if (done.contains(node.id()) || waits(node)) {
            return;
        }
        if (!path.add(node.id())) {
            problems.add(
                    node,
                    "待つところのない繰り返しです。職員の作業か待ち時間を間に入れてください。",
                    "This circle waits for nobody; put a staff task or a timer into it.");
            done.add(node.id());
            return;
        }
        graph.outgoing(node).forEach(flow -> follow(graph, graph.node(flow.target()), path, done));
        graph.boundaryEventsOf(node).stream()
                .filter(EndlessLoopCheck::catchesError)
                .forEach(event -> follow(graph, event, path, done));
        path.remove(node.id());
        done.add(node.id());
    }

    private static boolean catchesError(XmlElement event) {
        return event.bpmn("errorEventDefinition").findAny().isPresent();
    }

    static boolean waits(XmlElement node) {
        return switch (node.name().getLocalPart()) {
            case "userTask", "intermediateCatchEvent", "eventBasedGateway" -> true;
            case "serviceTask" ->
                Step.of(node.camunda("delegateExpression")).filter(Step::waits).isPresent();
            case "subProcess" -> !Passage.through(FlowGraph.of(node));
            default -> false;
        };
    }
}
