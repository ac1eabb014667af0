package jp.madoguchi.engine.process.camunda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.engine.Unexpected;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CasePage;
import jp.madoguchi.engine.cases.CaseQuery;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.cases.TimelineEntry;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.residents.Resident;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Cases in memory, publishing their events like the real ones. */
class FakeCases implements Cases {

    /** Stand in the list of what happened once they are sent. */
    private static final Set<String> SAID_ALREADY = Set.of("message-sent", "mail-sent");

    private final Town town;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FakeCases(Town town, Clock clock, ApplicationEventPublisher events) {
        this.town = town;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Case submit(Resident resident, PackageVersion version, String procedure, Answers answers) {
        String number = "2026-" + String.format("%06d", town.cases.size() + 1);
        Case opened = new Case(
                resident.municipality(),
                number,
                resident.id(),
                version,
                procedure,
                "submitted",
                "環境政策課",
                answers,
                Map.of(),
                Map.of(),
                null,
                clock.instant(),
                clock.instant(),
                0,
                null);
        town.open(opened);
        events.publishEvent(new CaseSubmitted(opened, resident));
        return opened;
    }

    @Override
    public Optional<Case> find(MunicipalityId municipality, String number) {
        return Optional.ofNullable(town.cases.get(number))
                .filter(c -> c.municipality().equals(municipality));
    }

    @Override
    public List<Case> of(Resident resident) {
        return new ArrayList<>(town.cases.values());
    }

    @Override
    public List<String> numbers(Resident resident) {
        return of(resident).stream().map(Case::number).toList();
    }

    @Override
    public CasePage page(MunicipalityId municipality, CaseQuery query, int page, int size) {
        return new CasePage(of(town.hanako), 0, town.cases.size(), null);
    }

    @Override
    public List<TimelineEntry> timeline(MunicipalityId municipality, String number) {
        return List.of();
    }

    @Override
    public Answers previous(Resident resident, String packageId, String procedure) {
        return Answers.none();
    }

    @Override
    public void correct(MunicipalityId municipality, String number, Answers answers, Set<String> changed) {
        Case after = change(number, c -> with(c, c.state(), answers, c.facts(), Map.of(), c.decision()));
        events.publishEvent(new AnswersCorrected(after, changed));
    }

    @Override
    public void contentDeleted(Resident resident, String content) {
        town.happens("写真取消:" + content);
    }

    @Override
    public void withdraw(MunicipalityId municipality, String number) {
        Case after = change(number, c -> with(c, "withdrawn", c.answers(), c.facts(), c.deficiencies(), c.decision()));
        events.publishEvent(new CaseWithdrawn(after));
    }

    @Override
    public void claim(MunicipalityId municipality, String number, Resident resident) {
        throw Unexpected.call();
    }

    @Override
    public void markDeficient(
            MunicipalityId municipality,
            String number,
            Map<String, String> comments,
            @Nullable LocalDate deadline,
            @Nullable String by) {
        Case.Decision decision = new Case.Decision("deficient", Map.of(), clock.instant());
        Case after = change(number, c -> with(c, c.state(), c.answers(), c.facts(), comments, decision));
        events.publishEvent(new CaseMarkedDeficient(after, deadline));
    }

    @Override
    public void decide(
            MunicipalityId municipality,
            String number,
            String outcome,
            Map<String, Object> fields,
            @Nullable String by) {
        Case.Decision decision = new Case.Decision(outcome, fields, clock.instant());
        Case after = change(number, c -> with(c, c.state(), c.answers(), c.facts(), c.deficiencies(), decision));
        events.publishEvent(new CaseDecided(after));
    }

    @Override
    public void state(MunicipalityId municipality, String number, String state) {
        change(number, c -> with(c, state, c.answers(), c.facts(), c.deficiencies(), c.decision()));
        town.happens("状態:" + state);
    }

    @Override
    public void fact(MunicipalityId municipality, String number, String name, Object value) {
        change(number, c -> {
            Map<String, Object> facts = new HashMap<>(c.facts());
            facts.put(name, value);
            return with(c, c.state(), c.answers(), facts, c.deficiencies(), c.decision());
        });
    }

    @Override
    public void note(MunicipalityId municipality, String number, String what, Map<String, Object> details) {
        if (SAID_ALREADY.contains(what)) {
            return;
        }
        town.happens("記録:" + what + new TreeMap<>(details));
    }

    @Override
    public Map<String, Object> variables(Case theCase) {
        Map<String, @Nullable Object> variables =
                new HashMap<>(theCase.answers().values());
        variables.putAll(theCase.facts());
        variables.put(
                "case",
                Map.of(
                        "number", theCase.number(),
                        "state", theCase.state(),
                        "title", "生ごみ処理機購入費補助金",
                        "department", theCase.department(),
                        "submitted", LocalDate.ofInstant(theCase.submitted(), clock.getZone())));
        variables.put("resident", town.hanako.attributes());
        variables.put("parameters", Map.of("mail", "kankyo@city.example.jp", "department", "環境政策課"));
        Case.Decision decision = theCase.decision();
        if (decision == null) {
            variables.put("decision", null);
        } else {
            Map<String, Object> context = new HashMap<>(decision.fields());
            context.put("outcome", decision.outcome());
            variables.put("decision", context);
        }
        variables.put("deficiencies", theCase.deficiencies());
        return variables;
    }

    private Case change(String number, UnaryOperator<Case> change) {
        return town.change(number, change);
    }

    private Case with(
            Case c,
            String state,
            Answers answers,
            Map<String, Object> facts,
            Map<String, String> deficiencies,
            Case.@Nullable Decision decision) {
        return new Case(
                c.municipality(),
                c.number(),
                c.resident(),
                c.packageVersion(),
                c.procedure(),
                state,
                c.department(),
                answers,
                facts,
                deficiencies,
                decision,
                c.submitted(),
                clock.instant(),
                c.revision() + 1,
                c.assignee());
    }
}
