package jp.madoguchi.definitions.packages.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import org.jspecify.annotations.Nullable;

/** Refuses forms whose questions depend on each other in a circle. */
final class FormCycleCheck {

    private final FeelChecker feel;
    private final Map<String, Set<String>> reads = new LinkedHashMap<>();
    private final Map<String, String> pointers = new HashMap<>();

    private FormCycleCheck(FeelChecker feel) {
        this.feel = feel;
    }

    static void check(Form form, FeelReport report) {
        FormCycleCheck check = new FormCycleCheck(report.feel());
        QuestionPlace.of(form).forEach(check::add);
        for (List<String> cycle : Cycles.of(check.reads)) {
            String path = cycle.stream().map(id -> "「" + id + "」").collect(Collectors.joining(" → "));
            String pathEn = String.join(" → ", cycle);
            report.report()
                    .add(
                            check.pointers.getOrDefault(cycle.get(0), ""),
                            "質問が互いに依存しています: " + path + "。どれかの式からこの名前を取り除いてください。",
                            "Questions depend on each other in a circle: " + pathEn
                                    + "; remove one of these names from an expression.");
        }
    }

    private void add(QuestionPlace place) {
        Question question = place.question();
        Set<String> names = new LinkedHashSet<>();
        add(names, question.visibleWhen());
        add(names, question.prefill());
        optionConditions(question.kind()).forEach(condition -> add(names, condition));
        if (question.kind() instanceof QuestionKind.Computed computed) {
            add(names, computed.value());
        } else if (question.kind() instanceof QuestionKind.Payment payment) {
            add(names, payment.items());
        }
        Set<String> aboutItself = new LinkedHashSet<>();
        question.rules().forEach(rule -> add(aboutItself, rule.must()));
        Bounds.of(question.kind()).ifPresent(bounds -> {
            add(aboutItself, bounds.min());
            add(aboutItself, bounds.max());
        });
        aboutItself.remove(question.id()); // a rule is there to judge its own answer
        names.addAll(aboutItself);
        if (question.kind() instanceof QuestionKind.Group group) {
            group.questions().forEach(inner -> names.add(inner.id()));
        }
        place.group().ifPresent(group -> add(names, group.visibleWhen()));
        reads.putIfAbsent(question.id(), names);
        pointers.putIfAbsent(question.id(), place.pointer());
    }

    private void add(Set<String> names, @Nullable Feel expression) {
        if (expression != null) {
            names.addAll(feel.names(expression));
        }
    }

    private static List<Feel> optionConditions(QuestionKind kind) {
        List<QuestionKind.Option> options = new ArrayList<>();
        if (kind instanceof QuestionKind.Choice choice) {
            options.addAll(choice.options());
        } else if (kind instanceof QuestionKind.Choices choices) {
            options.addAll(choices.options());
        }
        return options.stream().flatMap(o -> Stream.ofNullable(o.visibleWhen())).toList();
    }
}
