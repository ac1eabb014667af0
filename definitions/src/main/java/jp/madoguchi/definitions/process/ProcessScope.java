package jp.madoguchi.definitions.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.feel.Scope;

/**
 * What a process or decision of a package may name.
 *
 * @param forms ids of the package's forms
 * @param documents ids of its document templates
 * @param messages ids of its message templates
 * @param states ids of the states of the procedures that run the process
 * @param decisions ids of the decisions in its DMN files
 * @param processes ids of its processes
 * @param facts names of the facts of all processes of the package, see {@link Facts}
 * @param feel what FEEL over a case may read without facts: answers of the intake form, {@code case, resident, parameters, municipality,
 *     decision, deficiencies}
 */
public record ProcessScope(
        Set<String> forms,
        Set<String> documents,
        Set<String> messages,
        Set<String> states,
        Set<String> decisions,
        Set<String> processes,
        Set<String> facts,
        Scope feel) {

    public ProcessScope {
        forms = Set.copyOf(forms);
        documents = Set.copyOf(documents);
        messages = Set.copyOf(messages);
        states = Set.copyOf(states);
        decisions = Set.copyOf(decisions);
        processes = Set.copyOf(processes);
        facts = Set.copyOf(facts);
    }

    /** What FEEL over a case may read once its process is under way. An answer of the same name hides a fact. */
    Scope withFacts() {
        Map<String, FeelType> types = new HashMap<>();
        for (String fact : facts) {
            if (feel.type(fact) == null) {
                types.put(fact, FeelType.ANY);
            }
        }
        return feel.with(types);
    }
}
