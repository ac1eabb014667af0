package jp.madoguchi.engine.packages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.packages.DefinitionPackage;
import jp.madoguchi.definitions.packages.Problem;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class StoredPackages implements Packages {

    private final PackageStore store;
    private final PackageCache cache;
    private final ObjectProvider<PackageTrial> trial;
    private final TransactionTemplate transaction;
    private final Publishing publishing;

    StoredPackages(
            PackageStore store,
            PackageCache cache,
            ObjectProvider<PackageTrial> trial,
            TransactionTemplate transaction,
            Publishing publishing) {
        this.store = store;
        this.cache = cache;
        this.trial = trial;
        this.transaction = transaction;
        this.publishing = publishing;
    }

    @Override
    public PackageVersion install(MunicipalityId municipality, byte[] zip) {
        DefinitionPackage definition = PackageCache.read(zip);
        PackageVersion version = new PackageVersion(
                definition.manifest().id(), definition.manifest().version());
        transaction.executeWithoutResult(status -> {
            if (store.find(municipality, version)
                    .filter(v -> !v.state().equals("draft"))
                    .isPresent()) {
                throw new PackageRefused(List.of(new Problem(
                        "package.json",
                        "/version",
                        0,
                        "バージョン " + version.version() + " は公開済みで、もう変えられません。version を上げてください。",
                        "Version " + version.version()
                                + " was published and cannot change any more; raise \"version\".")));
            }
            store.putDraft(municipality, version, zip);
        });
        cache.forget(municipality);
        return version;
    }

    @Override
    public void publish(MunicipalityId municipality, PackageVersion version, Map<String, Object> parameters) {
        StoredVersion stored = store.find(municipality, version).orElseThrow(() -> new UnknownPackage(version));
        PackageTrial cases = trial.getIfAvailable();
        if (cases != null && stored.state().equals("draft")) {
            List<Problem> failures = cases.run(store.zip(municipality, version));
            if (!failures.isEmpty()) {
                throw new PackageRefused(failures);
            }
        }
        publishTested(municipality, version, parameters);
    }

    @Override
    public void publishTested(MunicipalityId municipality, PackageVersion version, Map<String, Object> parameters) {
        if (store.find(municipality, version).isEmpty()) {
            throw new UnknownPackage(version);
        }
        byte[] zip = store.zip(municipality, version);
        DefinitionPackage definition = PackageCache.read(zip);
        Map<String, Object> complete = ParameterValues.complete(definition.manifest(), parameters);
        publishing.publish(municipality, version, complete);
        cache.forget(municipality);
    }

    @Override
    public List<InstalledPackage> published(MunicipalityId municipality) {
        return all(municipality).stream()
                .filter(p -> p.state().equals("published"))
                .toList();
    }

    @Override
    public Optional<InstalledPackage> find(MunicipalityId municipality, PackageVersion version) {
        return all(municipality).stream()
                .filter(p -> p.version().equals(version))
                .findFirst();
    }

    @Override
    public List<InstalledPackage> all(MunicipalityId municipality) {
        return cache.of(municipality);
    }
}
