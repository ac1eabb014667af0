package jp.madoguchi.definitions.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.feel.Scope;
import jp.madoguchi.definitions.packages.Problem;

/** Checks BPMN files against the safe subset ({@code docs/process.md}). A file without a problem can be run. Thread-safe. */
public final class ProcessChecker {

    /** No id of a package begins with it, so that an engine can add elements of its own. */
    public static final String RESERVED = "madoguchi-";

    private static final int MAX_NODES = 300;

    private final FeelChecker feel = new FeelChecker();

    /**
     * Everything that is wrong with a file, in line order. Problems point to elements as {@code #id}.
     *
     * @param file {@code processes/ID.bpmn}
     * @param xml as staff wrote it; nothing it refers to is fetched
     * @param scope what it may name
     */
    public List<Problem> check(String file, byte[] xml, ProcessScope scope) {
        Problems problems = new Problems(file);
        try {
            XmlElement root = XmlFile.read(xml);
            new VocabularyCheck(problems).check(root);
            if (!root.isBpmn("definitions")) {
                return problems.sorted();
            }
            ids(problems, root);
            List<XmlElement> processes = root.bpmn("process").toList();
            if (processes.size() == 1) {
                process(problems, file, root, processes.get(0), scope);
            } else {
                problems.add(
                        root,
                        "プロセスは一つのファイルに一つ書いてください（今は " + processes.size() + " 個）。",
                        "Write one process per file; there are " + processes.size() + ".");
            }
        } catch (XmlFile.Unreadable e) {
            problems.add("", e.line(), e.ja(), e.en());
        }
        return problems.sorted();
    }

    /**
     * The process of a file that was checked without a problem.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    public ProcessDefinition parse(String file, byte[] xml) {
        try {
            return new ProcessDefinition(idOf(file), XmlFile.text(xml), Facts.of(xml));
        } catch (XmlFile.Unreadable e) {
            throw new IllegalArgumentException(file + " was not checked: " + e.getMessage(), e);
        }
    }

    private void process(Problems problems, String file, XmlElement root, XmlElement process, ProcessScope scope) {
        if (!process.id().equals(idOf(file))) {
            problems.add(
                    process,
                    "プロセスの id「" + process.id() + "」をファイル名と同じ「" + idOf(file) + "」にしてください。",
                    "Make the process id \"" + process.id() + "\" the same as the file name, \"" + idOf(file) + "\".");
        }
        if (!process.attribute("isExecutable").equals("true")) {
            problems.add(process, "isExecutable=\"true\" にしてください。", "Set isExecutable=\"true\".");
        }
        List<FlowGraph> graphs = FlowGraph.allOf(process);
        if (graphs.stream().mapToInt(g -> g.nodes().size()).sum() > MAX_NODES) {
            problems.add(
                    process,
                    "要素が多すぎます。" + MAX_NODES + " 個までにし、呼び出しで分けてください。",
                    "Too many elements; keep to " + MAX_NODES + " and split with call activities.");
            return;
        }
        Scope names = scope.withFacts();
        StepCheck steps = new StepCheck(problems, scope, names, feel);
        TaskCheck tasks = new TaskCheck(problems, scope, names, feel);
        ConditionCheck conditions = new ConditionCheck(problems, names, feel);
        EventCheck events = new EventCheck(problems, root, names, feel);
        for (FlowGraph graph : graphs) {
            new FlowCheck(problems).check(graph);
            new EndlessLoopCheck(problems).check(graph);
            events.check(graph);
            graph.nodes().values().forEach(steps::check);
            graph.nodes().values().forEach(tasks::check);
            graph.flows().forEach(flow -> conditions.check(flow.element()));
        }
    }

    private static void ids(Problems problems, XmlElement root) {
        Set<String> seen = new HashSet<>();
        root.walk(element -> {
            boolean needed = element.name().getNamespaceURI().equals(Vocabulary.BPMN)
                    && (Vocabulary.isFlowNode(element.name().getLocalPart()) || element.isBpmn("sequenceFlow"));
            if (needed && !isGoodId(element.id())) {
                problems.add(
                        element,
                        "<" + element.name().getLocalPart() + "> に英数字の id を付けてください（「" + RESERVED + "」で始まるものは使えません）。",
                        "Give <" + element.name().getLocalPart()
                                + "> an id of letters and digits that does not begin with " + RESERVED + ".");
            }
            if (!element.id().isEmpty() && !seen.add(element.id())) {
                problems.add(
                        element,
                        "id「" + element.id() + "」が二度使われています。",
                        "The id \"" + element.id() + "\" is used twice.");
            }
        });
    }

    private static boolean isGoodId(String id) {
        return id.matches("[A-Za-z_][A-Za-z0-9_.-]*") && !id.startsWith(RESERVED);
    }

    private static String idOf(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(".bpmn") ? name.substring(0, name.length() - ".bpmn".length()) : name;
    }
}
