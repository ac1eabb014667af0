package jp.madoguchi.definitions.packages.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.document.MessageTemplate;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.feel.Scope;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.definitions.packages.Manifest.Procedure;
import jp.madoguchi.definitions.packages.Problem;

/** Checks a draft: every part for itself, and the parts against each other. */
public final class PackageCheck {

    private final Draft draft;
    private final FeelChecker feel = new FeelChecker();
    private final List<Problem> problems = new ArrayList<>();
    private boolean entangled;

    private PackageCheck(Draft draft) {
        this.draft = draft;
    }

    /** Every problem that can be told as long as some files may not be readable. */
    public static List<Problem> check(Draft draft) {
        PackageCheck check = new PackageCheck(draft);
        draft.forms().forEach((id, form) -> check.within(form.file().path(), () -> check.form(id, form)));
        draft.messages().forEach(check::message);
        draft.registers().forEach((id, register) -> {
            check.sameAsFile(register, id, register.value().id());
            RegisterCheck.check(register.value(), check.report(register));
        });
        draft.cases().forEach(test -> CaseCheck.check(test.value(), draft, check.report(test)));
        draft.manifest().ifPresent(check::manifest);
        return check.problems;
    }

    private Report report(Parsed<?> parsed) {
        return new Report(parsed.file(), problems);
    }

    private FeelReport feelReport(Parsed<?> parsed) {
        return new FeelReport(report(parsed), feel);
    }

    private void form(String id, Parsed<Form> parsed) {
        sameAsFile(parsed, id, parsed.value().id());
        FormCheck.check(parsed.value(), report(parsed));
        FormCycleCheck.check(parsed.value(), feelReport(parsed));
        FeelType parameters = draft.manifest()
                .map(manifest -> CaseScope.parameters(manifest.value().parameters()))
                .orElseGet(() -> FeelType.openContext(Map.of()));
        FormExpressionCheck.check(parsed.value(), feelReport(parsed), parameters, draft.knownRegisters());
        EligibilityCheck.check(parsed.value(), draft, feelReport(parsed));
    }

    private void message(String id, Parsed<MessageTemplate> parsed) {
        String named = parsed.file().tree().path("id").asString(id);
        sameAsFile(parsed, id, named);
    }

    private void sameAsFile(Parsed<?> parsed, String file, String id) {
        if (!file.equals(id)) {
            report(parsed)
                    .add(
                            "/id",
                            "id「" + id + "」がファイル名の「" + file + "」と違います。同じにしてください。",
                            "The id \"" + id + "\" is not the file's name \"" + file + "\"; make them the same.");
        }
    }

    private void manifest(Parsed<Manifest> parsed) {
        Manifest manifest = parsed.value();
        ManifestCheck.check(manifest, draft, report(parsed));
        if (draft.hasUnreadForms() || entangled) {
            return; // without every form, its answers would be unknown names
        }
        for (int i = 0; i < manifest.procedures().size(); i++) {
            Procedure procedure = manifest.procedures().get(i);
            String pointer = "/procedures/" + i;
            within(parsed.file().path(), () -> procedureTexts(parsed, procedure, pointer));
        }
        CaseFilesCheck files = new CaseFilesCheck(draft, manifest, feel);
        files.byFile().forEach((path, check) -> within(path, () -> problems.addAll(check.get())));
        draft.messages()
                .values()
                .forEach(message -> within(message.file().path(), () -> {
                    FeelReport report = feelReport(message);
                    report.texts("/text", message.value().text(), files.scope());
                    report.texts("/subject", message.value().subject(), files.scope());
                }));
    }

    /** Runs a check that recurses over what is written in a file; a file can be so entangled that the stack does not suffice. */
    private void within(String path, Runnable check) {
        try {
            check.run();
        } catch (StackOverflowError tooEntangled) {
            entangled = true;
            problems.add(new Problem(
                    path,
                    "",
                    0,
                    "式が長すぎるか入り組みすぎています。短い式に分けてください。",
                    "An expression in this file is too long or too entangled; split it into shorter ones."));
        }
    }

    private void procedureTexts(Parsed<Manifest> parsed, Procedure procedure, String pointer) {
        Manifest manifest = parsed.value();
        FeelReport report = feelReport(parsed);
        Scope parameters = Scope.empty().with("parameters", CaseScope.parameters(manifest.parameters()));
        report.text(pointer + "/department", procedure.department(), parameters);
        Parsed<Form> form = draft.forms().get(procedure.form());
        Manifest.Mail mail = procedure.mail();
        if (mail != null && form != null) {
            Scope scope = CaseScope.of(List.of(form.value()), manifest, draft.knownRegisters());
            report.text(pointer + "/mail/to", mail.to(), scope);
            report.texts(pointer + "/mail/subject", mail.subject(), scope);
            report.texts(pointer + "/mail/body", mail.body(), scope);
        }
    }
}
