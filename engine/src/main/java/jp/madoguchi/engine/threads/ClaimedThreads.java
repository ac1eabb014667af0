package jp.madoguchi.engine.threads;

import java.time.Clock;
import java.util.UUID;
import jp.madoguchi.engine.cases.Cases.CaseClaimed;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The thread goes with its case, and whatever role the application gave its person. */
@Component
class ClaimedThreads {

    private final ThreadStore threads;
    private final RoleStore roles;
    private final Clock clock;

    ClaimedThreads(ThreadStore threads, RoleStore roles, Clock clock) {
        this.threads = threads;
        this.roles = roles;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void claimed(CaseClaimed event) {
        MunicipalityId municipality = event.theCase().municipality();
        UUID resident = event.theCase().resident();
        threads.claim(municipality, event.theCase().number(), event.before(), resident);
        for (Member member : roles.of(municipality, event.before())) {
            roles.remove(municipality, member);
            roles.bind(municipality, member.of(resident), clock.instant());
        }
    }
}
