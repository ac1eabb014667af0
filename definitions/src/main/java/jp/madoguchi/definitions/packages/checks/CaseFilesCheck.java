package jp.madoguchi.definitions.packages.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import jp.madoguchi.definitions.document.TemplateChecker;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.feel.Scope;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.definitions.packages.Manifest.Procedure;
import jp.madoguchi.definitions.packages.Problem;
import jp.madoguchi.definitions.process.CallCycles;
import jp.madoguchi.definitions.process.DecisionChecker;
import jp.madoguchi.definitions.process.Facts;
import jp.madoguchi.definitions.process.ProcessChecker;
import jp.madoguchi.definitions.process.ProcessScope;

/** Checks what works on cases: processes, decisions and documents. */
final class CaseFilesCheck {

    private final Draft draft;
    private final Manifest manifest;
    private final FeelChecker feel;
    private final Map<String, byte[]> processes;
    private final Map<String, byte[]> decisions;
    private final Set<String> facts = new HashSet<>();
    private final Scope scope;

    CaseFilesCheck(Draft draft, Manifest manifest, FeelChecker feel) {
        this.draft = draft;
        this.manifest = manifest;
        this.feel = feel;
        this.processes = contents(".bpmn");
        this.decisions = contents(".dmn");
        processes.values().forEach(xml -> facts.addAll(Facts.of(xml)));
        this.scope = CaseScope.withFacts(CaseScope.of(draft.intakeForms(), manifest, draft.knownRegisters()), facts);
    }

    private Map<String, byte[]> contents(String ending) {
        Map<String, byte[]> contents = new TreeMap<>();
        for (String path : draft.files().paths()) {
            if (path.endsWith(ending)) {
                contents.put(path, Objects.requireNonNull(draft.files().bytes(path)));
            }
        }
        return contents;
    }

    /** What texts over a case may read, whatever procedure it is a case of. */
    Scope scope() {
        return scope;
    }

    /** The checks of all these files by path, not yet run. */
    Map<String, Supplier<List<Problem>>> byFile() {
        Map<String, Supplier<List<Problem>>> checks = new TreeMap<>();
        Set<String> decisionIds = new HashSet<>();
        DecisionChecker decisionChecker = new DecisionChecker();
        decisions.values().forEach(xml -> decisionIds.addAll(decisionChecker.decisions(xml)));
        ProcessChecker processChecker = new ProcessChecker();
        processes.forEach((path, xml) ->
                checks.put(path, () -> processChecker.check(path, xml, scopeOf(path, decisionIds))));
        checks.put("processes", () -> CallCycles.check(processes));
        ProcessScope any = scopeOf(manifest.procedures(), decisionIds);
        decisions.forEach((path, xml) -> checks.put(path, () -> decisionChecker.check(path, xml, any)));
        TemplateChecker templates = new TemplateChecker(feel);
        contents(".html").forEach((path, html) -> checks.put(path, () -> templates.check(path, html, scope)));
        return checks;
    }

    /** A process no procedure names is called by others, and may run for any procedure. */
    private ProcessScope scopeOf(String path, Set<String> decisionIds) {
        List<Procedure> running = manifest.procedures().stream()
                .filter(procedure -> ("processes/" + procedure.process() + ".bpmn").equals(path))
                .toList();
        return scopeOf(running.isEmpty() ? manifest.procedures() : running, decisionIds);
    }

    private ProcessScope scopeOf(List<Procedure> procedures, Set<String> decisionIds) {
        Set<String> states = new HashSet<>();
        Set<Form> forms = new HashSet<>();
        for (Procedure procedure : procedures) {
            procedure.states().forEach(state -> states.add(state.id()));
            Parsed<Form> form = draft.forms().get(procedure.form());
            if (form != null) {
                forms.add(form.value());
            }
        }
        return new ProcessScope(
                draft.ids().forms(),
                draft.ids().documents(),
                draft.ids().messages(),
                states,
                decisionIds,
                draft.ids().processes(),
                facts,
                CaseScope.of(forms, manifest, draft.knownRegisters()));
    }
}
