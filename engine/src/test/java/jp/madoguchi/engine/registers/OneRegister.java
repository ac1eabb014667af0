package jp.madoguchi.engine.registers;

import jp.madoguchi.definitions.registers.Register;
import jp.madoguchi.engine.packages.Packages;

/** Every municipality has one package with one register. */
record OneRegister(InstalledPackage installed) implements Packages {

    static OneRegister of(String packageId, Register register) {
        throw new UnsupportedOperationException();
    }
}
