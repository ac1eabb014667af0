package jp.madoguchi.definitions.packages.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds circles in a graph of what reads what. */
final class Cycles {

    /** Of a real tangle there are more circles than anybody wants to read. */
    private static final int MAX_FOUND = 20;

    private final Map<String, Set<String>> reads;
    private final Set<String> done = new HashSet<>();
    private final List<String> path = new ArrayList<>();
    private final List<List<String>> found = new ArrayList<>();

    private Cycles(Map<String, Set<String>> reads) {
        this.reads = reads;
    }

    /** The circles there are, at most 20; the first name of each stands at its end again. Names that lead nowhere are passed over. */
    static List<List<String>> of(Map<String, Set<String>> reads) {
        Cycles cycles = new Cycles(reads);
        reads.keySet().forEach(cycles::follow);
        return cycles.found;
    }

    private void follow(String name) {
        if (found.size() >= MAX_FOUND) {
            return;
        }
        int before = path.indexOf(name);
        if (before >= 0) {
            List<String> cycle = new ArrayList<>(path.subList(before, path.size()));
            cycle.add(name);
            found.add(cycle);
            return;
        }
        Set<String> next = reads.get(name);
        if (next == null || !done.add(name)) {
            return;
        }
        path.add(name);
        next.stream().sorted().forEach(this::follow);
        path.remove(path.size() - 1);
    }
}
