package jp.madoguchi.engine.registers;

import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it that nobody imports into a register at the same time. */
@Component
class ImportLocks {

    private final Declarations declarations;
    private final VersionStore versions;
    private final TransactionTemplate transaction;

    ImportLocks(Declarations declarations, VersionStore versions, TransactionTemplate transaction) {
        this.declarations = declarations;
        this.versions = versions;
        this.transaction = transaction;
    }

    String title(MunicipalityId municipality, RegisterId register) {
        return declarations.declared(municipality, register).register().title().in(Texts.JAPANESE);
    }

    /** Makes what {@link #lock} locks; not in a transaction. */
    void prepare(MunicipalityId municipality, RegisterId register) {
        Declared declared = declarations.declared(municipality, register);
        transaction.executeWithoutResult(status -> versions.prepare(declared));
    }

    /**
     * Until the caller's transaction ends.
     *
     * @throws Registers.RegisterRefusal when somebody imports already
     */
    void lock(MunicipalityId municipality, RegisterId register) {
        versions.lock(declarations.declared(municipality, register));
    }
}
