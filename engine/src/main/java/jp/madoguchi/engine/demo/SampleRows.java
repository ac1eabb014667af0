package jp.madoguchi.engine.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.packages.DefinitionPackage;
import jp.madoguchi.definitions.tables.TableRefused;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.registers.RegisterId;
import jp.madoguchi.engine.registers.RegisterImports;
import jp.madoguchi.engine.registers.RegisterImports.How;
import jp.madoguchi.engine.registers.RegisterImports.Mode;
import jp.madoguchi.engine.sandbox.SandboxComponent;

/** Imports the rows a package brings to try it with: {@code registers/ID.sample.csv}. A real city imports its own. */
@SandboxComponent
class SampleRows {

    private final RegisterImports imports;

    SampleRows(RegisterImports imports) {
        this.imports = imports;
    }

    void importInto(MunicipalityId municipality, DefinitionPackage definition) {
        String packageId = definition.manifest().id();
        for (String register : definition.registers().keySet()) {
            byte[] rows = definition.files().bytes("registers/" + register + ".sample.csv");
            if (rows != null) {
                importRows(municipality, new RegisterId(packageId, register), rows);
            }
        }
    }

    private void importRows(MunicipalityId municipality, RegisterId register, byte[] rows) {
        try {
            Path file = Files.createTempFile("sample", ".csv");
            try {
                Files.write(file, rows);
                imports.importFile(
                        municipality,
                        register,
                        file,
                        new How(Mode.REPLACE, false, Optional.empty(), Optional.empty(), Map.of()));
            } finally {
                Files.delete(file);
            }
        } catch (TableRefused e) {
            throw new IllegalStateException("the sample rows of register " + register + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample rows of register " + register + " cannot be imported", e);
        }
    }
}
