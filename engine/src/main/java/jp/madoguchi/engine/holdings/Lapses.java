package jp.madoguchi.engine.holdings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.engine.cases.ClosedCases.Closed;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Obstacle;
import jp.madoguchi.engine.residents.Subject;
import jp.madoguchi.engine.rights.Acting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets go of what the city need not keep any longer, one case or resident in a transaction of the caller: the same parts of the capabilities
 * erase here as when a resident asks for it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Lapses {

    private final EveryHolding holdings;
    private final Erasures erasures;

    Lapses(EveryHolding holdings, Erasures erasures) {
        this.holdings = holdings;
        this.erasures = erasures;
    }

    /** Why this case stays; empty when nothing is in the way. */
    public List<Obstacle> obstacles(MunicipalityId municipality, Closed closed) {
        return holdings.find(municipality, closed.resident())
                .map(subject -> holdings.unsettled(new Subject(subject.resident(), List.of(closed.number()))))
                .orElse(List.of());
    }

    /** Why this resident stays; empty when nothing is in the way. */
    public List<Obstacle> obstacles(MunicipalityId municipality, UUID resident) {
        return holdings.find(municipality, resident).map(holdings::unsettled).orElse(List.of());
    }

    /** Those of these residents who have no case and of whom nothing was heard since then. */
    public List<UUID> silent(MunicipalityId municipality, Collection<UUID> residents, Instant since) {
        Set<UUID> heard = holdings.heard(municipality, residents, since);
        return residents.stream().filter(id -> !heard.contains(id)).toList();
    }

    /** Gets ready, in a transaction of its own, for {@link #erase} of what this resident has. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void prepare(MunicipalityId municipality, UUID resident) {
        erasures.prepare(municipality, resident);
    }

    /**
     * Erases a case and leaves the resident.
     *
     * @return why it was left after all, nothing when it was erased; empty when there is no such case of that resident any more
     */
    public Optional<List<Obstacle>> erase(MunicipalityId municipality, Closed closed) {
        return holdings.find(municipality, closed.resident())
                .map(known -> holdings.held(municipality, closed.resident()))
                .filter(held -> held.cases().contains(closed.number()))
                .map(held -> {
                    Subject part = holdings.part(held, closed.number(), closed.closed());
                    List<Obstacle> obstacles = holdings.unsettled(part);
                    if (obstacles.isEmpty()) {
                        holdings.erasePart(part);
                    }
                    return obstacles;
                });
    }

    /**
     * Erases a resident who was silent since then, with a certificate.
     *
     * @return as for a case; empty also when the resident was heard of meanwhile
     */
    public Optional<List<Obstacle>> erase(
            MunicipalityId municipality, UUID resident, Instant since, String reason, Acting acting) {
        return holdings.find(municipality, resident)
                .map(known -> holdings.held(municipality, resident))
                .filter(held -> !silent(municipality, List.of(resident), since).isEmpty())
                .map(held -> {
                    List<Obstacle> obstacles = holdings.unsettled(held);
                    if (obstacles.isEmpty()) {
                        erasures.erase(municipality, resident, reason, acting);
                    }
                    return obstacles;
                });
    }
}
