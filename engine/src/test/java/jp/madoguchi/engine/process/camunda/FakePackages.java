package jp.madoguchi.engine.process.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.packages.ReadOnlyPackages;

/** Packages put straight into the town. */
class FakePackages implements ReadOnlyPackages {

    private final Town town;

    FakePackages(Town town) {
        this.town = town;
    }

    @Override
    public List<InstalledPackage> published(MunicipalityId municipality) {
        return all(municipality);
    }

    @Override
    public Optional<InstalledPackage> find(MunicipalityId municipality, PackageVersion version) {
        return Optional.ofNullable(town.packages.get(version));
    }

    @Override
    public List<InstalledPackage> all(MunicipalityId municipality) {
        return new ArrayList<>(town.packages.values());
    }
}
