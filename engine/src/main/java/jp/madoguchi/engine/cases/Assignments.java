package jp.madoguchi.engine.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of staff looks after which case. */
@Component
@Transactional
public class Assignments {

    private final CaseStore store;
    private final Timeline timeline;
    private final CaseRules rules;
    private final Clock clock;

    Assignments(CaseStore store, Timeline timeline, CaseRules rules, Clock clock) {
        this.store = store;
        this.timeline = timeline;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A person of staff.
     *
     * @param name as the timeline says it
     */
    public record Assignee(UUID account, String name) {}

    /**
     * Gives a case to somebody. The same one again changes nothing.
     *
     * @param assignee null for nobody
     * @param by who does it; null for nobody named
     * @throws Cases.UnknownCase when there is no such case
     */
    public void assign(MunicipalityId municipality, String number, @Nullable Assignee assignee, @Nullable String by) {
        Case before = store.lock(municipality, number).orElseThrow(() -> new Cases.UnknownCase(number));
        UUID account = assignee == null ? null : assignee.account();
        if (Objects.equals(before.assignee(), account)) {
            return;
        }
        store.update(before.assignedTo(account, clock.instant()), rules.deadline(before));
        timeline.add(
                municipality,
                number,
                "assigned",
                Timeline.by(by, Map.of("to", assignee == null ? "" : assignee.name())));
    }

    /** Gives one person's cases that are not closed to another; says how many. */
    public int handOver(MunicipalityId municipality, UUID from, Assignee to) {
        List<Case> open = store.assigned(municipality, from).stream()
                .filter(theCase ->
                        !rules.definition(theCase).state(theCase.state()).closed())
                .toList();
        open.forEach(theCase -> assign(municipality, theCase.number(), to, null));
        return open.size();
    }
}
