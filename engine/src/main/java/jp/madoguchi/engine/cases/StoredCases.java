package jp.madoguchi.engine.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.time.TurnableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredCases implements Cases {

    private static final int RESIDENTS_CASES = 50;

    private final CaseStore store;
    private final Timeline timeline;
    private final CaseRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredCases(CaseStore store, Timeline timeline, CaseRules rules, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.timeline = timeline;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Case submit(Resident resident, PackageVersion version, String procedure, Answers answers) {
        MunicipalityId municipality = resident.municipality();
        CaseDefinition definition = rules.definition(municipality, version, procedure);
        rules.checkAnswers(definition, answers);
        Instant now = clock.instant();
        String number = store.nextNumber(
                municipality, LocalDate.ofInstant(now, TurnableClock.TOKYO).getYear());
        Case opened = new Case(
                municipality,
                number,
                resident.id(),
                version,
                procedure,
                definition.procedure().states().get(0).id(),
                rules.department(municipality, definition),
                answers,
                Map.of(),
                Map.of(),
                null,
                now,
                now,
                0,
                null);
        store.insert(opened);
        timeline.add(municipality, number, "submitted", Map.of("answers", answers.values()));
        events.publishEvent(new CaseSubmitted(opened, resident));
        return opened;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Case> find(MunicipalityId municipality, String number) {
        return store.find(municipality, number);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Case> of(Resident resident) {
        return store.ofResident(resident.municipality(), resident.id(), RESIDENTS_CASES);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> numbers(Resident resident) {
        return store.numbers(resident.municipality(), resident.id());
    }

    @Override
    @Transactional(readOnly = true)
    public CasePage page(MunicipalityId municipality, CaseQuery query, int page, int size) {
        return store.page(municipality, query, page, size);
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(MunicipalityId municipality, String number) {
        return timeline.of(municipality, number);
    }

    @Override
    @Transactional(readOnly = true)
    public Answers previous(Resident resident, String packageId, String procedure) {
        return of(resident).stream()
                .filter(c -> c.packageVersion().id().equals(packageId)
                        && c.procedure().equals(procedure))
                .findFirst()
                .map(Case::answers)
                .orElse(Answers.none());
    }

    @Override
    public void correct(MunicipalityId municipality, String number, Answers answers, Set<String> changed) {
        Case before = locked(municipality, number);
        rules.checkAnswers(rules.definition(before), answers);
        Map<String, Object> difference = new TreeMap<>();
        for (String question : changed) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("before", before.answers().get(question));
            values.put("after", answers.get(question));
            difference.put(question, values);
        }
        Case after = change(before, before.state(), content -> content.corrected(answers));
        timeline.add(municipality, number, "corrected", Map.of("changes", difference));
        events.publishEvent(new AnswersCorrected(after, changed));
    }

    @Override
    public void contentDeleted(Resident resident, String content) {
        for (Case theCase : of(resident)) {
            theCase.answers().values().forEach((question, answer) -> {
                if (holds(answer, content)) {
                    timeline.add(
                            theCase.municipality(), theCase.number(), "content-deleted", Map.of("question", question));
                }
            });
        }
    }

    private static boolean holds(@Nullable Object answer, String content) {
        if (answer instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(member -> holds(member, content));
        }
        return answer instanceof Collection<?> items
                ? items.stream().anyMatch(item -> holds(item, content))
                : content.equals(answer);
    }

    @Override
    public void withdraw(MunicipalityId municipality, String number) {
        Case before = locked(municipality, number);
        if (!rules.definition(before).state(before.state()).residentMayWithdraw()) {
            throw new CaseRefusal("案件 " + number + " は「" + rules.stateTitle(before) + "」のため、取り下げできません。");
        }
        Case after = change(before, "withdrawn", UnaryOperator.identity());
        timeline.add(municipality, number, "withdrawn", Map.of());
        events.publishEvent(new CaseWithdrawn(after));
    }

    @Override
    public void markDeficient(
            MunicipalityId municipality,
            String number,
            Map<String, String> comments,
            @Nullable LocalDate deadline,
            @Nullable String by) {
        Case before = locked(municipality, number);
        rules.checkOpen(before);
        rules.checkDeficiencies(before, comments);
        Map<String, Object> details = new LinkedHashMap<>(Map.of("comments", comments));
        if (deadline != null) {
            details.put("deadline", deadline.toString());
        }
        Case.Decision decision = new Case.Decision(
                "deficient", deadline == null ? Map.of() : Map.of("deadline", deadline.toString()), clock.instant());
        Case after = change(
                before, before.state(), content -> content.marked(comments).decided(decision));
        timeline.add(municipality, number, "marked-deficient", Timeline.by(by, details));
        events.publishEvent(new CaseMarkedDeficient(after, deadline));
    }

    @Override
    public void decide(
            MunicipalityId municipality,
            String number,
            String outcome,
            Map<String, Object> fields,
            @Nullable String by) {
        Case before = locked(municipality, number);
        rules.checkOpen(before);
        Case.Decision decision = new Case.Decision(outcome, fields, clock.instant());
        Case after = change(before, before.state(), content -> content.decided(decision));
        timeline.add(municipality, number, "decided", Timeline.by(by, Map.of("outcome", outcome, "fields", fields)));
        events.publishEvent(new CaseDecided(after));
    }

    @Override
    public void claim(MunicipalityId municipality, String number, Resident resident) {
        Case before = locked(municipality, number);
        Case after = before.claimedBy(resident.id(), clock.instant());
        store.claim(after);
        timeline.add(municipality, number, "claimed", Map.of("channel", resident.channelKind()));
        events.publishEvent(new CaseClaimed(after, before.resident()));
    }

    @Override
    public void state(MunicipalityId municipality, String number, String state) {
        Case before = locked(municipality, number);
        rules.checkState(before, state);
        if (before.state().equals(state)) {
            return;
        }
        Case after = change(before, state, UnaryOperator.identity());
        timeline.add(municipality, number, "state", Map.of("before", before.state(), "after", state));
        events.publishEvent(new CaseStateChanged(after, before.state()));
    }

    @Override
    public void fact(MunicipalityId municipality, String number, String name, Object value) {
        Case before = locked(municipality, number);
        change(before, before.state(), content -> content.with(name, value));
    }

    @Override
    public void note(MunicipalityId municipality, String number, String what, Map<String, Object> details) {
        timeline.add(municipality, number, what, details);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> variables(Case theCase) {
        return rules.variables(theCase);
    }

    private Case locked(MunicipalityId municipality, String number) {
        return store.lock(municipality, number).orElseThrow(() -> new UnknownCase(number));
    }

    private Case change(Case before, String state, UnaryOperator<CaseContent> content) {
        Case after = before.with(state, content.apply(before.content()), clock.instant());
        store.update(after, rules.deadline(after));
        return after;
    }
}
