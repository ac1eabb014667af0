package jp.madoguchi.engine.threads;

import java.util.UUID;
import jp.madoguchi.engine.residents.Resident;
import org.springframework.stereotype.Component;

/** Who sits at the other end of a thread of residents. */
@Component
class PairNames {

    private final RoleStore store;

    PairNames(RoleStore store) {
        this.store = store;
    }

    /** The name the register has; empty when the other one is in the role no longer. */
    String other(ThreadState thread, Resident resident) {
        String[] parts = thread.subject().about().split("/", -1);
        String packageId = parts[1];
        UUID first = UUID.fromString(parts[3]);
        UUID other = first.equals(resident.id()) ? UUID.fromString(parts[4]) : first;
        return store.of(thread.municipality(), other).stream()
                .filter(member -> member.packageId().equals(packageId))
                .map(Member::name)
                .findFirst()
                .orElse("");
    }
}
