package jp.madoguchi.engine.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.document.DocumentTemplate;
import jp.madoguchi.definitions.packages.DefinitionPackage;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.definitions.packages.PackageFiles;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.Unexpected;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.packages.ReadOnlyPackages;

/** One installed package with some documents in it. */
final class FakePackages implements ReadOnlyPackages {

    final Map<String, DocumentTemplate> documents = new HashMap<>();

    @Override
    public Optional<InstalledPackage> find(MunicipalityId municipality, PackageVersion version) {
        Manifest manifest = new Manifest(
                version.id(),
                version.version(),
                Texts.of("生ごみ処理機購入費補助金"),
                Texts.of("補助金"),
                "CC-BY-4.0",
                "みほん市",
                List.of("ja"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        DefinitionPackage definition = new DefinitionPackage(
                manifest, Map.of(), Map.of(), Map.of(), documents, Map.of(), List.of(), new PackageFiles(Map.of()));
        return Optional.of(new InstalledPackage(version, "published", definition, Map.of()));
    }

    @Override
    public List<InstalledPackage> published(MunicipalityId municipality) {
        throw Unexpected.call();
    }

    @Override
    public List<InstalledPackage> all(MunicipalityId municipality) {
        throw Unexpected.call();
    }
}
