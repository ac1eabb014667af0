package jp.madoguchi.engine.registers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.packages.DefinitionPackage;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.definitions.packages.PackageFiles;
import jp.madoguchi.definitions.registers.Register;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.packages.ReadOnlyPackages;

/** Every municipality has one package with one register. */
record OneRegister(InstalledPackage installed) implements ReadOnlyPackages {

    static OneRegister of(String packageId, Register register) {
        Texts title = Texts.of("試験");
        Manifest manifest = new Manifest(
                packageId,
                "1.0.0",
                title,
                title,
                "CC0-1.0",
                "試験市",
                List.of("ja"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        DefinitionPackage definition = new DefinitionPackage(
                manifest,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(register.id(), register),
                List.of(),
                new PackageFiles(Map.of()));
        return new OneRegister(
                new InstalledPackage(new PackageVersion(packageId, "1.0.0"), "published", definition, Map.of()));
    }

    @Override
    public List<InstalledPackage> all(MunicipalityId municipality) {
        return List.of(installed);
    }

    @Override
    public List<InstalledPackage> published(MunicipalityId municipality) {
        return all(municipality);
    }

    @Override
    public Optional<InstalledPackage> find(MunicipalityId municipality, PackageVersion version) {
        return Optional.of(installed);
    }
}
