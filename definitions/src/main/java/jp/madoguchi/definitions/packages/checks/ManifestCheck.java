package jp.madoguchi.definitions.packages.checks;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.definitions.packages.Manifest.Parameter;
import jp.madoguchi.definitions.packages.Manifest.Procedure;
import jp.madoguchi.definitions.packages.Manifest.ProcedureKind;
import jp.madoguchi.definitions.packages.Manifest.State;
import jp.madoguchi.definitions.packages.ParameterType;
import jp.madoguchi.definitions.text.Texts;
import org.jspecify.annotations.Nullable;

/** Checks the manifest: parameters, procedures and their states, and that what it names is there. */
final class ManifestCheck {

    private final Draft draft;
    private final Report report;

    private ManifestCheck(Draft draft, Report report) {
        this.draft = draft;
        this.report = report;
    }

    static void check(Manifest manifest, Draft draft, Report report) {
        ManifestCheck check = new ManifestCheck(draft, report);
        if (!manifest.languages().contains(Texts.JAPANESE)) {
            report.add("/languages", "languages に ja を入れてください。", "Put \"ja\" into \"languages\".");
        }
        check.parameters(manifest.parameters());
        check.procedures(manifest.procedures());
        EntryPointCheck.check(manifest, report);
        RoleCheck.check(manifest, draft, report);
    }

    private void parameters(List<Parameter> parameters) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            String pointer = "/parameters/" + i;
            if (!seen.add(parameter.id())) {
                report.twice(pointer + "/id", parameter.id());
            }
            Names.checkWord(report, pointer + "/id", parameter.id());
            value(parameter, pointer + "/default", parameter.defaultValue());
            value(parameter, pointer + "/example", parameter.example());
        }
    }

    private void value(Parameter parameter, String pointer, @Nullable Object value) {
        if (value != null) {
            ParameterType.mismatch(parameter.type(), value)
                    .ifPresent(expected -> report.add(
                            pointer,
                            "種類が " + parameter.type() + " なので、" + expected.ja() + "を書いてください。",
                            "The type is " + parameter.type() + "; write " + expected.en() + "."));
        }
    }

    private void procedures(List<Procedure> procedures) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < procedures.size(); i++) {
            Procedure procedure = procedures.get(i);
            String pointer = "/procedures/" + i;
            if (!seen.add(procedure.id())) {
                report.twice(pointer + "/id", procedure.id());
            }
            procedure(procedure, pointer);
        }
    }

    private void procedure(Procedure procedure, String pointer) {
        if (!draft.ids().forms().contains(procedure.form())) {
            report.unknown(
                    pointer + "/form",
                    "フォーム",
                    "form",
                    procedure.form(),
                    draft.ids().forms());
        }
        String process = procedure.process();
        if (process != null) {
            process(procedure, process, pointer + "/process");
        }
        Manifest.Mail mail = procedure.mail();
        if (mail != null && !mail.to().contains("{{") && !ParameterType.isEmail(mail.to())) {
            report.add(
                    pointer + "/mail/to",
                    "「" + mail.to() + "」はメールアドレスではありません。アドレスか {{parameters.ID}} を書いてください。",
                    "\"" + mail.to() + "\" is no mail address; write an address or {{parameters.ID}}.");
        }
        states(procedure.states(), pointer + "/states");
        waits(procedure, pointer);
    }

    private void process(Procedure procedure, String process, String pointer) {
        if (!draft.ids().processes().contains(process)) {
            report.unknown(pointer, "プロセス", "process", process, draft.ids().processes());
        }
        if (procedure.kind() != ProcedureKind.APPLICATION) {
            report.add(
                    pointer,
                    "プロセスは kind が application の手続きだけが持てます。process を取り除くか、kind を変えてください。",
                    "Only a procedure of kind \"application\" has a process; remove \"process\" or change the kind.");
        }
    }

    private void states(List<State> states, String pointer) {
        Set<String> ids = states.stream().map(State::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < states.size(); i++) {
            State state = states.get(i);
            if (!seen.add(state.id())) {
                report.twice(pointer + "/" + i + "/id", state.id());
            }
            if (state.residentMayWithdraw() && !ids.contains("withdrawn")) {
                report.add(
                        pointer + "/" + i + "/residentMay",
                        "取り下げを許すなら、状態 withdrawn も加えてください。",
                        "A resident may withdraw here; add the state \"withdrawn\" too.");
            }
        }
    }

    private void waits(Procedure procedure, String pointer) {
        if (procedure.reminderAfter() == null || procedure.closeAfter() == null) {
            return;
        }
        if (Duration.parse(procedure.reminderAfter()).compareTo(Duration.parse(procedure.closeAfter())) >= 0) {
            report.add(
                    pointer + "/reminderAfter",
                    "お知らせ（reminderAfter）が終了（closeAfter）より後になっています。短くしてください。",
                    "The reminder comes after the dialogue was closed; make \"reminderAfter\" shorter than \"closeAfter\".");
        }
    }
}
