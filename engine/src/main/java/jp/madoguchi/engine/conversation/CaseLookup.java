package jp.madoguchi.engine.conversation;

import java.util.Optional;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.residents.Resident;
import org.springframework.stereotype.Component;

/** Finds a resident's own cases, never somebody else's. */
@Component
class CaseLookup {

    private final Cases cases;

    CaseLookup(Cases cases) {
        this.cases = cases;
    }

    Optional<Case> find(Resident resident, String number) {
        return cases.find(resident.municipality(), number)
                .filter(c -> c.resident().equals(resident.id()));
    }
}
