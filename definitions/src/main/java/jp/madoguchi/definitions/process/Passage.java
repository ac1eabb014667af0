package jp.madoguchi.definitions.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a subprocess can be gone through without waiting for anybody. */
final class Passage {

    private final FlowGraph graph;
    private final Map<String, Boolean> known = new HashMap<>();

    private Passage(FlowGraph graph) {
        this.graph = graph;
    }

    static boolean through(FlowGraph graph) {
        Passage passage = new Passage(graph);
        return graph.nodes().values().stream()
                .filter(node -> node.isBpmn("startEvent"))
                .anyMatch(passage::leadsOut);
    }

    private boolean leadsOut(XmlElement node) {
        Boolean told = known.get(node.id());
        if (told == null) {
            known.put(node.id(), false); // a way round in a circle leads nowhere
            told = !EndlessLoopCheck.waits(node) && goesOn(node);
            known.put(node.id(), told);
        }
        return told;
    }

    /** A choice goes on when one way does; of what forks, every way must. */
    private boolean goesOn(XmlElement node) {
        List<FlowGraph.Flow> ways = graph.outgoing(node);
        boolean choice = node.isBpmn("exclusiveGateway") || node.isBpmn("inclusiveGateway");
        return choice
                ? ways.stream().anyMatch(way -> leadsOut(graph.node(way.target())))
                : ways.stream().allMatch(way -> leadsOut(graph.node(way.target())));
    }
}
