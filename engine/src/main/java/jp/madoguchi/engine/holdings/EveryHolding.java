package jp.madoguchi.engine.holdings;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Disclosure;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.residents.Holding;
import jp.madoguchi.engine.residents.Obstacle;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import jp.madoguchi.engine.residents.Subject;
import jp.madoguchi.engine.residents.UnknownResident;
import org.springframework.stereotype.Component;

/** Everything all capabilities hold on somebody. All but {@link #prepare} in the caller's transaction. */
@Component
class EveryHolding {

    private final List<Holding> holdings;
    private final Residents residents;
    private final Cases cases;
    private final Conversations conversations;

    EveryHolding(List<Holding> holdings, Residents residents, Cases cases, Conversations conversations) {
        this.holdings = List.copyOf(holdings);
        this.residents = residents;
        this.cases = cases;
        this.conversations = conversations;
    }

    /** Names of the tables somebody speaks for. */
    Set<String> tables() {
        return holdings.stream().flatMap(holding -> holding.tables().stream()).collect(Collectors.toSet());
    }

    /** @throws UnknownResident when there is nobody of this id */
    Subject subject(MunicipalityId municipality, UUID id) {
        Resident resident = residents.find(municipality, id).orElseThrow(() -> new UnknownResident(id));
        return new Subject(resident, cases.numbers(resident));
    }

    /** The same, with the resident's conversation held as everybody does first: nothing new comes until the transaction ends. */
    Subject held(MunicipalityId municipality, UUID id) {
        subject(municipality, id);
        conversations.hold(municipality, id);
        return subject(municipality, id);
    }

    void prepare(Subject subject) {
        holdings.forEach(holding -> holding.prepare(subject));
    }

    Disclosure show(Subject subject) {
        Disclosure disclosure = new Disclosure();
        holdings.forEach(holding -> holding.show(subject, disclosure));
        return disclosure;
    }

    List<Obstacle> obstacles(Subject subject) {
        return holdings.stream()
                .flatMap(holding -> holding.obstacles(subject).stream())
                .toList();
    }

    Erasing erase(Subject subject) {
        Erasing erasing = new Erasing();
        holdings.forEach(holding -> holding.erase(subject, erasing));
        return erasing;
    }
}
