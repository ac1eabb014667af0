package jp.madoguchi.definitions.packages.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.json.JsonFile;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.definitions.packages.Manifest.Procedure;
import jp.madoguchi.definitions.packages.Manifest.Role;
import jp.madoguchi.definitions.packages.Manifest.RoleThread;
import jp.madoguchi.definitions.packages.ParameterType;

/** Checks who writes to whom: that roles name procedures and questions that are there, and threads two different roles. */
final class RoleCheck {

    private final Manifest manifest;
    private final Draft draft;
    private final Report report;

    private RoleCheck(Manifest manifest, Draft draft, Report report) {
        this.manifest = manifest;
        this.draft = draft;
        this.report = report;
    }

    static void check(Manifest manifest, Draft draft, Report report) {
        RoleCheck check = new RoleCheck(manifest, draft, report);
        check.contacts();
        check.roles();
        check.threads();
    }

    private void contacts() {
        for (int i = 0; i < manifest.procedures().size(); i++) {
            String mail = manifest.procedures().get(i).contact().mail();
            if (mail != null && !mail.contains("{{") && !ParameterType.isEmail(mail)) {
                report.add(
                        "/procedures/" + i + "/contact/mail",
                        "「" + mail + "」はメールアドレスではありません。アドレスか {{parameters.ID}} を書いてください。",
                        "\"" + mail + "\" is no mail address; write an address or {{parameters.ID}}.");
            }
        }
    }

    private void roles() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < manifest.roles().size(); i++) {
            Role role = manifest.roles().get(i);
            String pointer = "/roles/" + i;
            if (!seen.add(role.id())) {
                report.twice(pointer + "/id", role.id());
            }
            procedure(role.procedure(), pointer + "/procedure")
                    .ifPresent(procedure -> questions(role, procedure, pointer + "/match"));
            if (!draft.ids().registers().contains(role.register())) {
                report.unknown(
                        pointer + "/register",
                        "台帳",
                        "register",
                        role.register(),
                        draft.ids().registers());
            }
        }
    }

    private Optional<Procedure> procedure(String id, String pointer) {
        Optional<Procedure> found = manifest.procedure(id);
        if (found.isEmpty()) {
            report.unknown(
                    pointer,
                    "手続き",
                    "procedure",
                    id,
                    manifest.procedures().stream().map(Procedure::id).toList());
        }
        return found;
    }

    private void questions(Role role, Procedure procedure, String pointer) {
        var form = draft.forms().get(procedure.form());
        if (form == null) {
            return;
        }
        List<String> known = form.value().questions().stream()
                .filter(question -> question.kind().asks())
                .map(Question::id)
                .toList();
        role.match().forEach((column, question) -> {
            if (!known.contains(question)) {
                report.unknown(JsonFile.child(pointer, column), "質問", "question", question, known);
            }
        });
    }

    private void threads() {
        List<String> roles = manifest.roles().stream().map(Role::id).toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < manifest.threads().size(); i++) {
            RoleThread thread = manifest.threads().get(i);
            String pointer = "/threads/" + i;
            if (!seen.add(thread.id())) {
                report.twice(pointer + "/id", thread.id());
            }
            for (int end = 0; end < thread.between().size(); end++) {
                String role = thread.between().get(end);
                if (!roles.contains(role)) {
                    report.unknown(pointer + "/between/" + end, "役割", "role", role, roles);
                }
            }
            for (int report = 0; report < thread.reports().size(); report++) {
                procedure(thread.reports().get(report), pointer + "/reports/" + report);
            }
            if (new HashSet<>(thread.between()).size() == 1) {
                report.add(
                        pointer + "/between",
                        "同じ役割どうしのやりとりは作れません。二つの異なる役割を書いてください。",
                        "A thread is between two different roles; name another one.");
            }
        }
    }
}
