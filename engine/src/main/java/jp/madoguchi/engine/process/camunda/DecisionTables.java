package jp.madoguchi.engine.process.camunda;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.definitions.process.DecisionChecker;
import jp.madoguchi.engine.cases.Case;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evaluates the decisions of a case's package over the case. A result that does not fit is the error {@code decision-failed}. */
@Component
class DecisionTables {

    private final DmnEngine engine;
    private final CaseScope scope;
    private final DecisionChecker files = new DecisionChecker();

    DecisionTables(DmnEngine engine, CaseScope scope) {
        this.engine = engine;
        this.scope = scope;
    }

    /** @param map as {@code camunda:mapDecisionResult} */
    Object evaluate(Case theCase, String decision, String map) {
        String xml = file(theCase, decision);
        DmnDecision parsed =
                engine.parseDecision(decision, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        DmnDecisionResult result =
                scope.reading(theCase, () -> engine.evaluateDecision(parsed, new TreeMap<>(scope.variables(theCase))));
        Object value = mapped(result, map);
        if (value == null) {
            throw new BpmnError("decision-failed", "decision " + decision + " gives no result for this case");
        }
        return value;
    }

    private static @Nullable Object mapped(DmnDecisionResult result, String map) {
        return switch (map) {
            case "singleEntry" ->
                result.isEmpty() ? null : result.getSingleResult().getSingleEntry();
            case "singleResult" ->
                result.isEmpty() ? null : Map.copyOf(result.getSingleResult().getEntryMap());
            case "collectEntries" ->
                result.stream().map(r -> r.values().iterator().next()).toList();
            default -> result.getResultList();
        };
    }

    private String file(Case theCase, String decision) {
        return scope.definition(theCase).definition().decisions().values().stream()
                .filter(xml ->
                        files.decisions(xml.getBytes(StandardCharsets.UTF_8)).contains(decision))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no decision " + decision + " in " + theCase.packageVersion()));
    }
}
