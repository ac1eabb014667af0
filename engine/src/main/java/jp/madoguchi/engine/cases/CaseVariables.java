package jp.madoguchi.engine.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.definitions.feel.FormVariables;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.Municipality;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import jp.madoguchi.engine.time.TurnableClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together the variables of FEEL over a case. */
@Component
class CaseVariables {

    private final Packages packages;
    private final Residents residents;
    private final Municipalities municipalities;
    private final ObjectProvider<CaseFigures> figures;

    CaseVariables(
            Packages packages,
            Residents residents,
            Municipalities municipalities,
            ObjectProvider<CaseFigures> figures) {
        this.figures = figures;
        this.packages = packages;
        this.residents = residents;
        this.municipalities = municipalities;
    }

    Map<String, Object> of(Case theCase) {
        CaseDefinition definition = CaseDefinition.of(packages, theCase);
        Map<String, Object> variables = new HashMap<>(FormVariables.of(definition.form(), theCase.answers()));
        theCase.facts().forEach((name, value) -> variables.put(name, fact(definition, name, value)));
        variables.put("case", caseContext(theCase, definition));
        variables.put(
                "resident",
                residents
                        .find(theCase.municipality(), theCase.resident())
                        .map(Resident::attributes)
                        .orElse(Map.of()));
        variables.put("parameters", definition.installed().parameters());
        variables.put(
                "municipality",
                Map.of(
                        "code",
                        theCase.municipality().value(),
                        "name",
                        municipalities
                                .find(theCase.municipality())
                                .map(Municipality::name)
                                .orElse(theCase.municipality().value())));
        variables.put("decision", decision(theCase));
        variables.put("deficiencies", theCase.deficiencies());
        figures.forEach(kept ->
                variables.put(kept.name(), new LateMap(() -> kept.of(theCase.municipality(), theCase.number()))));
        return variables;
    }

    /** Answers to a form that was asked later are typed by that form; other facts are as they are. */
    private static Object fact(CaseDefinition definition, String name, Object value) {
        Form form = definition.installed().definition().forms().get(name);
        if (form == null || !(value instanceof Map<?, ?> answers)) {
            return value;
        }
        Map<String, Object> typed = new LinkedHashMap<>();
        answers.forEach((question, answer) -> typed.put(String.valueOf(question), answer));
        return FormVariables.of(form, new Answers(typed));
    }

    private static Map<String, Object> caseContext(Case theCase, CaseDefinition definition) {
        LocalDate submitted = LocalDate.ofInstant(theCase.submitted(), TurnableClock.TOKYO);
        return Map.of(
                "number", theCase.number(),
                "state", theCase.state(),
                "stateTitle", definition.state(theCase.state()).title().in(Texts.JAPANESE),
                "submitted", submitted,
                "title", definition.procedure().title().in(Texts.JAPANESE),
                "department", theCase.department());
    }

    private static @org.jspecify.annotations.Nullable Object decision(Case theCase) {
        Case.Decision decision = theCase.decision();
        if (decision == null) {
            return null;
        }
        Map<String, Object> context = new LinkedHashMap<>(decision.fields());
        context.put("outcome", decision.outcome());
        context.put("date", LocalDate.ofInstant(decision.at(), TurnableClock.TOKYO));
        return context;
    }
}
