package jp.madoguchi.engine.cases;

import java.util.Objects;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.packages.Manifest.Procedure;
import jp.madoguchi.definitions.packages.Manifest.State;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;

/** What the package says about a case: its procedure, intake form and states. */
public record CaseDefinition(InstalledPackage installed, Procedure procedure, Form form) {

    /** The definition a case runs on. */
    public static CaseDefinition of(
            Packages packages, MunicipalityId municipality, PackageVersion version, String procedure) {
        InstalledPackage installed =
                packages.find(municipality, version).orElseThrow(() -> new Packages.UnknownPackage(version));
        Procedure found = installed
                .definition()
                .manifest()
                .procedure(procedure)
                .orElseThrow(() -> new IllegalStateException(version + " has no procedure " + procedure));
        Form form = Objects.requireNonNull(installed.definition().forms().get(found.form()));
        return new CaseDefinition(installed, found, form);
    }

    public static CaseDefinition of(Packages packages, Case theCase) {
        return of(packages, theCase.municipality(), theCase.packageVersion(), theCase.procedure());
    }

    /** A state of the procedure; one that is not declared shows its id and allows nothing. */
    public State state(String id) {
        return procedure
                .state(id)
                .orElseGet(() -> new State(id, jp.madoguchi.definitions.text.Texts.of(id), false, false, false));
    }
}
