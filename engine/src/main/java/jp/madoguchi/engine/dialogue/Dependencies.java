package jp.madoguchi.engine.dialogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.form.Eligibility;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import org.jspecify.annotations.Nullable;

/** Which question depends on which. */
final class Dependencies {

    private final Map<Feel, Set<String>> reads;
    private final Map<String, Set<String>> affected;

    private Dependencies(Map<Feel, Set<String>> reads, Map<String, Set<String>> affected) {
        this.reads = reads;
        this.affected = affected;
    }

    Set<String> affectedBy(String id) {
        return affected.getOrDefault(id, Set.of());
    }

    Set<String> read(Feel feel) {
        return reads.getOrDefault(feel, Set.of());
    }

    static Dependencies of(List<Program.Entry> entries) {
        FeelChecker checker = new FeelChecker();
        Map<Feel, Set<String>> reads = new HashMap<>();
        Map<String, Set<String>> readers = new HashMap<>();
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (Program.Entry entry : entries) {
            Set<String> needed = new LinkedHashSet<>();
            for (Feel feel : valueExpressions(entry.question())) {
                needed.addAll(checker.names(feel));
            }
            if (entry.group() != null) {
                values.computeIfAbsent(entry.group(), g -> new LinkedHashSet<>())
                        .add(entry.id());
                readers.computeIfAbsent(entry.id(), id -> new LinkedHashSet<>()).add(entry.group());
                readers.computeIfAbsent(entry.group(), id -> new LinkedHashSet<>());
            }
            values.computeIfAbsent(entry.id(), id -> new LinkedHashSet<>()).addAll(needed);
            if (entry.question().prefill() != null) {
                reads.computeIfAbsent(entry.question().prefill(), checker::names);
            }
            for (Feel feel : expressions(entry.question())) {
                Set<String> names = reads.computeIfAbsent(feel, checker::names);
                names.forEach(name -> readers.computeIfAbsent(name, n -> new LinkedHashSet<>())
                        .add(entry.id()));
            }
        }
        values.keySet().forEach(id -> refuseCycle(id, values, new ArrayList<>()));
        return new Dependencies(reads, closures(readers));
    }

    /** The questions by whose answers the row of those who may go on is found. */
    static Set<String> ofKey(@Nullable Eligibility eligibility) {
        Set<String> names = new LinkedHashSet<>();
        if (eligibility != null) {
            FeelChecker checker = new FeelChecker();
            eligibility.key().values().forEach(feel -> names.addAll(checker.names(feel)));
        }
        return names;
    }

    private static Map<String, Set<String>> closures(Map<String, Set<String>> readers) {
        Map<String, Set<String>> closures = new HashMap<>();
        for (String start : readers.keySet()) {
            Set<String> reached = new LinkedHashSet<>();
            Deque<String> next = new ArrayDeque<>(readers.getOrDefault(start, Set.of()));
            while (!next.isEmpty()) {
                String id = next.pop();
                if (reached.add(id)) {
                    next.addAll(readers.getOrDefault(id, Set.of()));
                }
            }
            closures.put(start, reached);
        }
        return closures;
    }

    private static void refuseCycle(String id, Map<String, Set<String>> values, List<String> path) {
        if (path.contains(id)) {
            throw new IllegalArgumentException(
                    "questions depend on themselves: " + String.join(" → ", path) + " → " + id);
        }
        path.add(id);
        values.getOrDefault(id, Set.of()).forEach(needed -> refuseCycle(needed, values, path));
        path.remove(path.size() - 1);
    }

    /** What decides whether a question has a value, and which when it is computed. */
    private static List<Feel> valueExpressions(Question question) {
        List<Feel> feels = new ArrayList<>();
        add(feels, question.visibleWhen());
        if (question.kind() instanceof QuestionKind.Computed computed) {
            feels.add(computed.value());
        }
        return feels;
    }

    private static List<Feel> expressions(Question question) {
        List<Feel> feels = valueExpressions(question);
        question.rules().forEach(rule -> feels.add(rule.must()));
        QuestionKind kind = question.kind();
        for (Feel bound : Bounds.of(kind)) {
            feels.add(bound);
        }
        List<QuestionKind.Option> options = kind instanceof QuestionKind.Choice choice
                ? choice.options()
                : kind instanceof QuestionKind.Choices choices ? choices.options() : List.of();
        options.forEach(option -> add(feels, option.visibleWhen()));
        if (kind instanceof QuestionKind.Payment payment) {
            feels.add(payment.items());
        }
        return feels;
    }

    private static void add(List<Feel> feels, @Nullable Feel feel) {
        if (feel != null) {
            feels.add(feel);
        }
    }
}
