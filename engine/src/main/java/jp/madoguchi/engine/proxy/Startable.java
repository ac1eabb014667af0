package jp.madoguchi.engine.proxy;

import java.util.List;
import java.util.Set;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.definitions.packages.Manifest.EntryPoint;
import jp.madoguchi.definitions.packages.Manifest.Procedure;
import jp.madoguchi.definitions.packages.Manifest.ProcedureKind;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.cases.CaseTexts;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;
import jp.madoguchi.engine.rights.Reach;
import org.springframework.stereotype.Component;

/** What staff may enter for somebody: all that residents can start and that opens a case. */
@Component
public class Startable {

    private final Packages packages;
    private final CaseTexts texts;

    Startable(Packages packages, CaseTexts texts) {
        this.packages = packages;
        this.texts = texts;
    }

    /**
     * A procedure as staff see it.
     *
     * @param department to which its cases come
     */
    public record Offered(PackageVersion version, String procedure, String title, String department) {}

    /** Those of published packages whose cases come to a department within reach. */
    public List<Offered> in(MunicipalityId municipality, Reach reach) {
        return packages.published(municipality).stream()
                .flatMap(installed -> startable(installed.definition().manifest()).stream()
                        .map(procedure -> offered(municipality, installed, procedure)))
                .filter(offered -> within(reach, offered))
                .toList();
    }

    /** The same of one that may not be published any more. */
    public Offered of(ProxyEntry entry) {
        CaseDefinition definition =
                CaseDefinition.of(packages, entry.municipality(), entry.version(), entry.procedure());
        return offered(entry.municipality(), definition.installed(), definition.procedure());
    }

    public static boolean within(Reach reach, Offered offered) {
        Set<String> departments = reach.departments();
        return departments == null || departments.contains(offered.department());
    }

    /** A profile belongs to a resident, not to a case: a person without a channel has no use for one. */
    private static List<Procedure> startable(Manifest manifest) {
        return manifest.entryPoints().stream()
                .map(EntryPoint::procedure)
                .distinct()
                .flatMap(id -> manifest.procedure(id).stream())
                .filter(procedure -> procedure.kind() != ProcedureKind.PROFILE)
                .toList();
    }

    private Offered offered(MunicipalityId municipality, InstalledPackage installed, Procedure procedure) {
        return new Offered(
                installed.version(),
                procedure.id(),
                procedure.title().in(Texts.JAPANESE),
                texts.department(
                        municipality, CaseDefinition.of(packages, municipality, installed.version(), procedure.id())));
    }
}
