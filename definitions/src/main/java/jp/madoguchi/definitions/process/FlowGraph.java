package jp.madoguchi.definitions.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The nodes and sequence flows of one process or embedded subprocess, without what lies inside nested subprocesses.
 *
 * @param nodes by id, in document order
 * @param flows those whose both ends are among the nodes
 * @param dangling those with an end that is not
 */
record FlowGraph(XmlElement scope, Map<String, XmlElement> nodes, List<Flow> flows, List<Flow> dangling) {

    record Flow(XmlElement element, String source, String target) {}

    static FlowGraph of(XmlElement scope) {
        Map<String, XmlElement> nodes = new LinkedHashMap<>();
        for (XmlElement child : scope.children()) {
            if (child.name().getNamespaceURI().equals(Vocabulary.BPMN)
                    && Vocabulary.isFlowNode(child.name().getLocalPart())) {
                nodes.put(child.id(), child);
            }
        }
        List<Flow> flows = new ArrayList<>();
        List<Flow> dangling = new ArrayList<>();
        scope.bpmn("sequenceFlow").forEach(element -> {
            Flow flow = new Flow(element, element.attribute("sourceRef"), element.attribute("targetRef"));
            boolean attached = nodes.containsKey(flow.source) && nodes.containsKey(flow.target);
            (attached ? flows : dangling).add(flow);
        });
        return new FlowGraph(scope, nodes, flows, dangling);
    }

    /** The graph of a process and those of all its subprocesses. */
    static List<FlowGraph> allOf(XmlElement process) {
        List<FlowGraph> graphs = new ArrayList<>();
        process.walk(element -> {
            if (element.isBpmn("process") || element.isBpmn("subProcess")) {
                graphs.add(of(element));
            }
        });
        return graphs;
    }

    List<Flow> outgoing(XmlElement node) {
        return flows.stream().filter(f -> f.source.equals(node.id())).toList();
    }

    List<Flow> incoming(XmlElement node) {
        return flows.stream().filter(f -> f.target.equals(node.id())).toList();
    }

    List<XmlElement> boundaryEventsOf(XmlElement activity) {
        return nodes.values().stream()
                .filter(n -> n.isBpmn("boundaryEvent")
                        && n.attribute("attachedToRef").equals(activity.id()))
                .toList();
    }

    /** Everything a process instance can get to: from start events and event subprocesses along flows and boundary events. */
    Set<String> reachable() {
        Set<String> reached = new LinkedHashSet<>();
        Deque<XmlElement> next = new ArrayDeque<>();
        for (XmlElement node : nodes.values()) {
            if (node.isBpmn("startEvent") || isEventSubProcess(node)) {
                next.add(node);
            }
        }
        while (!next.isEmpty()) {
            XmlElement node = next.remove();
            if (!reached.add(node.id())) {
                continue;
            }
            next.addAll(boundaryEventsOf(node));
            outgoing(node).forEach(flow -> next.add(node(flow.target)));
        }
        return reached;
    }

    XmlElement node(String id) {
        XmlElement node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("no node " + id);
        }
        return node;
    }

    static boolean isEventSubProcess(XmlElement node) {
        return node.isBpmn("subProcess") && node.attribute("triggeredByEvent").equals("true");
    }
}
