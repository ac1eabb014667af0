package jp.madoguchi.definitions.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.definitions.packages.Problem;
import org.jspecify.annotations.Nullable;

/** Refuses processes of a package that call each other in a circle. */
public final class CallCycles {

    private final Map<String, String> files = new HashMap<>();
    private final Map<String, List<XmlElement>> calls = new HashMap<>();

    private CallCycles() {}

    /**
     * A problem for each call that closes a circle.
     *
     * @param xmlByFile all BPMN files of a package by path; unreadable ones are passed over
     */
    public static List<Problem> check(Map<String, byte[]> xmlByFile) {
        CallCycles cycles = new CallCycles();
        xmlByFile.forEach(cycles::read);
        List<Problem> found = new ArrayList<>();
        Set<String> done = new HashSet<>();
        cycles.calls.keySet().stream()
                .sorted()
                .forEach(process -> cycles.follow(process, new HashSet<>(), done, found));
        return found.stream().sorted().toList();
    }

    private void read(String file, byte[] xml) {
        try {
            XmlFile.read(xml).bpmn("process").forEach(process -> {
                List<XmlElement> called = new ArrayList<>();
                process.walk(element -> {
                    if (element.isBpmn("callActivity")) {
                        called.add(element);
                    }
                });
                files.put(process.id(), file);
                calls.put(process.id(), called);
            });
        } catch (XmlFile.Unreadable e) {
            // Its own check says so.
        }
    }

    private void follow(String process, Set<String> path, Set<String> done, List<Problem> found) {
        if (done.contains(process)) {
            return;
        }
        path.add(process);
        for (XmlElement call : calls.getOrDefault(process, List.of())) {
            String called = call.attribute("calledElement");
            if (path.contains(called)) {
                found.add(problem(files.get(process), call, called));
            } else {
                follow(called, path, done, found);
            }
        }
        path.remove(process);
        done.add(process);
    }

    private static Problem problem(@Nullable String file, XmlElement call, String called) {
        Problems problems = new Problems(file == null ? "" : file);
        problems.add(
                call,
                "「" + called + "」を呼び出すと、呼び出しが一周して終わりません。",
                "Calling \"" + called + "\" closes a circle of calls that never ends.");
        return problems.sorted().get(0);
    }
}
