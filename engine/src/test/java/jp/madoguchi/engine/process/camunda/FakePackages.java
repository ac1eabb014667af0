package jp.madoguchi.engine.process.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.packages.Packages;

/** Packages put straight into the town. */
class FakePackages implements Packages {

    private final Town town;

    FakePackages(Town town) {
        this.town = town;
    }

    @Override
    public PackageVersion install(MunicipalityId municipality, byte[] zip) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void publish(MunicipalityId municipality, PackageVersion version, Map<String, Object> parameters) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void publishTested(MunicipalityId municipality, PackageVersion version, Map<String, Object> parameters) {
        throw new UnsupportedOperationException();
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
