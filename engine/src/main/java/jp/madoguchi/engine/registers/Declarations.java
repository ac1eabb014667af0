package jp.madoguchi.engine.registers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.registers.Register;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;
import jp.madoguchi.engine.registers.Registers.AmbiguousRegister;
import jp.madoguchi.engine.registers.Registers.UnknownRegister;
import org.springframework.stereotype.Component;

/** Finds what packages declare: of each package its published version, else the one installed last. */
@Component
public class Declarations {

    private final Packages packages;

    Declarations(Packages packages) {
        this.packages = packages;
    }

    /** Every register of a municipality, with its definition. */
    public Map<RegisterId, Register> all(MunicipalityId municipality) {
        Map<RegisterId, Register> all = new LinkedHashMap<>();
        current(municipality)
                .forEach((packageId, installed) -> installed.definition().registers().values().stream()
                        .sorted((a, b) -> a.id().compareTo(b.id()))
                        .forEach(register -> all.put(new RegisterId(packageId, register.id()), register)));
        return all;
    }

    private Map<String, InstalledPackage> current(MunicipalityId municipality) {
        Map<String, InstalledPackage> byId = new LinkedHashMap<>();
        for (InstalledPackage installed : packages.all(municipality)) {
            byId.merge(
                    installed.version().id(),
                    installed,
                    (before, later) -> before.state().equals("published") ? before : later);
        }
        return byId;
    }

    /**
     * The register of that id.
     *
     * @param packageId empty when any package will do
     * @throws UnknownRegister when no package has one
     * @throws AmbiguousRegister when several have one
     */
    public RegisterId find(MunicipalityId municipality, String id, Optional<String> packageId) {
        List<RegisterId> found = new ArrayList<>(all(municipality).keySet());
        found.removeIf(register -> !register.id().equals(id)
                || packageId.filter(p -> !p.equals(register.packageId())).isPresent());
        if (found.isEmpty()) {
            throw new UnknownRegister(id);
        }
        if (found.size() > 1) {
            throw new AmbiguousRegister(
                    id, found.stream().map(RegisterId::packageId).toList());
        }
        return found.get(0);
    }

    Declared declared(MunicipalityId municipality, RegisterId id) {
        Register register = all(municipality).get(id);
        if (register == null) {
            throw new UnknownRegister(id.id());
        }
        return new Declared(municipality, id.packageId(), register);
    }

    /** As a package version declares it, for conversations and cases that began on that version. */
    Declared declared(MunicipalityId municipality, PackageVersion version, String id) {
        Register register = packages.find(municipality, version)
                .orElseThrow(() -> new Packages.UnknownPackage(version))
                .definition()
                .registers()
                .get(id);
        if (register == null) {
            throw new IllegalArgumentException("the package " + version + " has no register \"" + id + "\"");
        }
        return new Declared(municipality, version.id(), register);
    }
}
