package jp.madoguchi.engine.admissions;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.definitions.form.Eligibility;
import jp.madoguchi.engine.admissions.Admissions.Applicant;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.packages.Packages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows cases that hold a row, inside the transactions that change them. */
@Component
class ClaimsOfCases {

    private static final String WITHDRAWN = "withdrawn";

    private final Packages packages;
    private final ClaimStore claims;

    ClaimsOfCases(Packages packages, ClaimStore claims) {
        this.packages = packages;
        this.claims = claims;
    }

    @EventListener
    void opened(Cases.CaseSubmitted event) {
        Case opened = event.theCase();
        if (once(opened).isEmpty()) {
            return;
        }
        claims.opened(
                new Applicant(
                        opened.municipality(),
                        opened.resident(),
                        opened.packageVersion(),
                        opened.procedure(),
                        opened.number()),
                opened.number());
    }

    @EventListener
    void claimed(Cases.CaseClaimed event) {
        Case claimed = event.theCase();
        claims.hand(claimed.municipality(), claimed.number(), claimed.resident());
    }

    @EventListener
    void withdrawn(Cases.CaseWithdrawn event) {
        releaseIn(event.theCase(), WITHDRAWN);
    }

    @EventListener
    void decided(Cases.CaseDecided event) {
        Case.Decision decision = event.theCase().decision();
        if (decision != null) {
            releaseIn(event.theCase(), decision.outcome());
        }
    }

    @EventListener
    void moved(Cases.CaseStateChanged event) {
        releaseIn(event.theCase(), event.theCase().state());
    }

    private void releaseIn(Case theCase, String state) {
        if (releasedIn(theCase).contains(state)) {
            claims.release(theCase.municipality(), theCase.number());
        }
    }

    private List<String> releasedIn(Case theCase) {
        return once(theCase).map(Eligibility.Once::releasedIn).orElse(List.of());
    }

    private Optional<Eligibility.Once> once(Case theCase) {
        return Optional.ofNullable(CaseDefinition.of(packages, theCase).form().eligibility())
                .map(Eligibility::once);
    }
}
