package jp.madoguchi.engine.conversation;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import jp.madoguchi.definitions.feel.Expressions;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.engine.dialogue.Program;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;
import org.springframework.stereotype.Component;

/** Forms compiled to programs, once per form. */
@Component
class Programs {

    private final Expressions expressions;
    private final ConcurrentMap<Key, Compiled> compiled = new ConcurrentHashMap<>();

    Programs(Expressions expressions) {
        this.expressions = expressions;
    }

    private record Key(PackageVersion version, String form) {}

    private record Compiled(Form form, Program program) {}

    @SuppressWarnings("ReferenceEquality")
    Program of(InstalledPackage installed, String formId) {
        Form form = Objects.requireNonNull(
                installed.definition().forms().get(formId), () -> installed.version() + " has no form " + formId);
        Key key = new Key(installed.version(), formId);
        Compiled known = compiled.get(key);
        // A draft may be replaced, and two municipalities may hold different drafts of one version: the same form
        // object decides.
        if (known == null || known.form() != form) {
            known = new Compiled(form, Program.compile(form, expressions));
            compiled.put(key, known);
        }
        return known.program();
    }
}
