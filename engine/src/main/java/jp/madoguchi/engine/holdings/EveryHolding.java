package jp.madoguchi.engine.holdings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Disclosure;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.residents.Holding;
import jp.madoguchi.engine.residents.Obstacle;
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
        return find(municipality, id).orElseThrow(() -> new UnknownResident(id));
    }

    Optional<Subject> find(MunicipalityId municipality, UUID id) {
        return residents.find(municipality, id).map(resident -> new Subject(resident, cases.numbers(resident)));
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

    /** {@link #obstacles}, and what stands in the way of letting go without anybody asking for it. */
    List<Obstacle> unsettled(Subject subject) {
        return Stream.concat(
                        obstacles(subject).stream(),
                        holdings.stream().flatMap(holding -> holding.unsettled(subject).stream()))
                .toList();
    }

    /** Which of these residents did something since then, or have a case. */
    Set<UUID> heard(MunicipalityId municipality, Collection<UUID> some, Instant since) {
        return holdings.stream()
                .flatMap(holding -> holding.heard(municipality, some, since).stream())
                .collect(Collectors.toSet());
    }

    Erasing erase(Subject subject) {
        Erasing erasing = new Erasing();
        holdings.forEach(holding -> {
            holding.eraseCases(subject, erasing);
            holding.erasePerson(subject, erasing);
        });
        return erasing;
    }

    /** One case of somebody, closed at that time, apart from all else. */
    Subject part(Subject whole, String number, Instant closed) {
        Subject one = new Subject(whole.resident(), List.of(number));
        Set<String> spared = holdings.stream()
                .flatMap(holding -> holding.shownBeside(one).stream())
                .collect(Collectors.toSet());
        List<String> others =
                whole.cases().stream().filter(other -> !other.equals(number)).toList();
        return new Subject(one.resident(), one.cases(), new Subject.Part(closed, others, spared));
    }

    Erasing erasePart(Subject part) {
        Erasing erasing = new Erasing();
        holdings.forEach(holding -> holding.eraseCases(part, erasing));
        return erasing;
    }
}
