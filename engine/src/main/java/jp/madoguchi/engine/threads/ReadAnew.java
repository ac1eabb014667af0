package jp.madoguchi.engine.threads;

import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;
import jp.madoguchi.engine.registers.RegisterId;
import jp.madoguchi.engine.registers.RegisterImports.RowsImported;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Reads the members of roles anew as soon as their register was imported, so that no resident's message waits for that. Should it not come
 * to that, the first message does it.
 */
@Component
class ReadAnew {

    private final Packages packages;
    private final RoleStanding standing;

    ReadAnew(Packages packages, RoleStanding standing) {
        this.packages = packages;
        this.standing = standing;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void imported(RowsImported event) {
        MunicipalityId municipality = event.municipality();
        RegisterId register = event.register();
        for (InstalledPackage installed : packages.published(municipality)) {
            if (installed.version().id().equals(register.packageId())) {
                installed.definition().manifest().roles().stream()
                        .filter(role -> role.register().equals(register.id()))
                        .forEach(role -> standing.catchUp(municipality, installed, role));
            }
        }
    }
}
