package jp.madoguchi.engine.banks;

import jp.madoguchi.definitions.zengin.Banks;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.registers.Declarations;
import jp.madoguchi.engine.registers.RegisterId;
import jp.madoguchi.engine.registers.RegisterImports;
import jp.madoguchi.engine.registers.Registers;
import org.springframework.stereotype.Component;

/**
 * The register {@code banks} of any of the city's packages; of several, the first that has rows serves them all, so that a city imports
 * its list of banks once.
 */
@Component
class RegisterDirectory implements BankDirectory {

    private static final String BANKS = "banks";

    private final Declarations declarations;
    private final RegisterImports imports;
    private final Registers registers;

    RegisterDirectory(Declarations declarations, RegisterImports imports, Registers registers) {
        this.declarations = declarations;
        this.imports = imports;
        this.registers = registers;
    }

    @Override
    public Banks of(MunicipalityId municipality) {
        return new LazyBanks(() -> open(municipality));
    }

    private Banks open(MunicipalityId municipality) {
        return declarations.all(municipality).keySet().stream()
                .filter(register -> register.id().equals(BANKS))
                .filter(register -> hasRows(municipality, register))
                .findFirst()
                .<Banks>map(register -> new RegisterBanks(municipality, register, registers))
                .orElse(Banks.none());
    }

    private boolean hasRows(MunicipalityId municipality, RegisterId register) {
        return imports.versions(municipality, register).stream()
                .findFirst()
                .filter(version -> version.counts().total() > 0)
                .isPresent();
    }
}
