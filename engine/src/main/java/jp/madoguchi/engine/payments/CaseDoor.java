package jp.madoguchi.engine.payments;

import java.util.Optional;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.Packages;
import org.springframework.stereotype.Component;

/** The way to a case for those who come from outside its talk: holds the resident's conversation first, as everybody does. */
@Component
public class CaseDoor {

    private final Cases cases;
    private final Conversations conversations;
    private final Packages packages;

    CaseDoor(Cases cases, Conversations conversations, Packages packages) {
        this.cases = cases;
        this.conversations = conversations;
        this.packages = packages;
    }

    /** The case as it stands once nobody else works on it; needs the caller's transaction. */
    public Optional<Case> enter(MunicipalityId municipality, String number) {
        Optional<Case> found = cases.find(municipality, number);
        found.ifPresent(theCase -> conversations.hold(municipality, theCase.resident()));
        return found.flatMap(theCase -> cases.find(municipality, number));
    }

    boolean isOver(Case theCase) {
        return CaseDefinition.of(packages, theCase).state(theCase.state()).closed();
    }
}
