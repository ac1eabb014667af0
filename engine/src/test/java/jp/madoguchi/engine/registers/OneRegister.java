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
import jp.madoguchi.engine.packages.Packages;

/** Every municipality has one package with one register. */
record OneRegister(InstalledPackage installed) implements Packages {

    static OneRegister of(String packageId, Register register) {
        throw new UnsupportedOperationException();
    }
}
