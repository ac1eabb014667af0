package jp.madoguchi.definitions.packages.checks;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.feel.Scope;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.definitions.packages.Manifest.Parameter;
import jp.madoguchi.definitions.registers.Register;

/** What expressions over a case may read, beside the answers: the case itself, the resident, the parameters and so on. */
final class CaseScope {

    private static final Map<String, FeelType> ALWAYS = Map.of(
            "case",
                    FeelType.context(Map.of(
                            "number", FeelType.STRING,
                            "state", FeelType.STRING,
                            "stateTitle", FeelType.STRING,
                            "submitted", FeelType.DATE,
                            "title", FeelType.STRING,
                            "department", FeelType.STRING)),
            "resident", FeelType.openContext(Map.of()),
            "municipality", FeelType.context(Map.of("name", FeelType.STRING, "code", FeelType.STRING)),
            "decision", FeelType.openContext(Map.of("outcome", FeelType.STRING, "date", FeelType.DATE)),
            "deficiencies", FeelType.openContext(Map.of()),
            "payments",
                    FeelType.context(Map.of(
                            "due", FeelType.NUMBER,
                            "paid", FeelType.NUMBER,
                            "refunded", FeelType.NUMBER,
                            "waived", FeelType.NUMBER,
                            "balance", FeelType.NUMBER,
                            "dueDate", FeelType.DATE)));

    private CaseScope() {}

    /** The type of {@code parameters}. */
    static FeelType parameters(List<Parameter> parameters) {
        return FeelType.context(parameters.stream()
                .collect(Collectors.toMap(Parameter::id, parameter -> type(parameter.type()), (one, other) -> one)));
    }

    /** A date is kept, and read, as its text: {@code date(parameters.ID)}. */
    private static FeelType type(String parameterType) {
        return switch (parameterType) {
            case "integer", "yen" -> FeelType.NUMBER;
            case "boolean" -> FeelType.BOOLEAN;
            default -> FeelType.STRING;
        };
    }

    /**
     * The scope of a case that began with one of these forms. An answer only some of them have is known; one they have with different
     * types may be anything.
     */
    static Scope of(Collection<Form> forms, Manifest manifest, Map<String, Register> registers) {
        Map<String, FeelType> answers = new HashMap<>();
        for (Form form : forms) {
            Scope scope = Scope.of(form, registers);
            for (String name : scope.names()) {
                FeelType type = scope.type(name);
                answers.merge(name, type == null ? FeelType.ANY : type, (a, b) -> a.equals(b) ? a : FeelType.ANY);
            }
        }
        return Scope.empty()
                .with(answers)
                .with(ALWAYS)
                .with("parameters", parameters(manifest.parameters()))
                .withRegisters(registers);
    }

    /** Facts are there beside the answers; an answer of the same name hides a fact. */
    static Scope withFacts(Scope scope, Set<String> facts) {
        return scope.with(facts.stream()
                .filter(fact -> scope.type(fact) == null)
                .collect(Collectors.toMap(fact -> fact, fact -> FeelType.ANY)));
    }
}
