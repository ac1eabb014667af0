package jp.madoguchi.engine.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import jp.madoguchi.definitions.packages.DefinitionPackage;
import jp.madoguchi.definitions.packages.Manifest.Parameter;
import jp.madoguchi.engine.demo.LibraryFiles.LibraryPackage;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;
import jp.madoguchi.engine.sandbox.SandboxComponent;
import jp.madoguchi.engine.startup.OneNodeAtATime;

/** Puts the packages shipped with the engine into a municipality. */
@SandboxComponent
class Library {

    private final Packages packages;
    private final LibraryFiles files;
    private final SampleRows rows;
    private final DataSource database;

    Library(Packages packages, LibraryFiles files, SampleRows rows, DataSource database) {
        this.packages = packages;
        this.files = files;
        this.rows = rows;
        this.database = database;
    }

    /** Installs and publishes what is not yet there; examples stand in for the city's own values. */
    void publishIn(MunicipalityId municipality) {
        OneNodeAtATime.run(database, () -> publishMissing(municipality));
    }

    private void publishMissing(MunicipalityId municipality) {
        for (LibraryPackage shipped : files.packages()) {
            if (packages.find(municipality, shipped.version()).isPresent()) {
                continue;
            }
            packages.install(municipality, shipped.zip());
            InstalledPackage installed =
                    packages.find(municipality, shipped.version()).orElseThrow();
            packages.publishTested(municipality, shipped.version(), examples(installed.definition()));
            rows.importInto(municipality, installed.definition());
        }
    }

    private static Map<String, Object> examples(DefinitionPackage definition) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : definition.manifest().parameters()) {
            Object value = parameter.defaultValue() == null ? parameter.example() : parameter.defaultValue();
            if (value != null) {
                values.put(parameter.id(), value);
            }
        }
        return values;
    }
}
