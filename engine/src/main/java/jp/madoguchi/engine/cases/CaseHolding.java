package jp.madoguchi.engine.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Disclosure;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.residents.Holding;
import jp.madoguchi.engine.residents.Obstacle;
import jp.madoguchi.engine.residents.Subject;
import jp.madoguchi.engine.vault.ContentIds;
import jp.madoguchi.engine.vault.Contents;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody asked for: answers with their photos, what happened to the cases, and what staff noted about them. Comes before the channels,
 * which keep the lines of photos that are still there.
 */
@Component
@Order(0)
class CaseHolding implements Holding {

    private static final List<String> OF_A_CASE =
            List.of("case_timeline", "case_note", "case_presence", "case_word", "case_unread_words", "case_file");

    private final JdbcClient jdbc;
    private final CaseStore store;
    private final CaseRules rules;
    private final CaseParts parts;
    private final Contents contents;

    CaseHolding(JdbcClient jdbc, CaseStore store, CaseRules rules, CaseParts parts, Contents contents) {
        this.jdbc = jdbc;
        this.store = store;
        this.rules = rules;
        this.parts = parts;
        this.contents = contents;
    }

    /** What belongs to a case beside the case itself. */
    @Component
    record CaseParts(Timeline timeline, CaseNotes notes, JsonMapper json) {}

    @Override
    public Set<String> tables() {
        Set<String> tables = new LinkedHashSet<>(OF_A_CASE);
        tables.add("case_erased");
        return tables;
    }

    @Override
    public void show(Subject subject, Disclosure to) {
        for (String number : subject.cases()) {
            store.find(subject.municipality(), number).ifPresent(theCase -> {
                Map<String, Object> shown = shown(theCase);
                to.add("cases", shown);
                to.contents(ContentIds.in(parts.json().valueToTree(shown)));
            });
        }
    }

    private Map<String, Object> shown(Case theCase) {
        CaseDefinition definition = rules.definition(theCase);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("number", theCase.number());
        shown.put("title", definition.procedure().title().in(Texts.JAPANESE));
        shown.put("package", theCase.packageVersion().id());
        shown.put("version", theCase.packageVersion().version());
        shown.put("procedure", theCase.procedure());
        shown.put("state", theCase.state());
        shown.put("stateTitle", definition.state(theCase.state()).title().in(Texts.JAPANESE));
        shown.put("department", theCase.department());
        shown.put("submitted", theCase.submitted());
        shown.put("changed", theCase.changed());
        shown.put("questions", CaseAnswers.readable(definition.form(), theCase.answers()));
        shown.put("answers", theCase.answers().values());
        shown.put("facts", theCase.facts());
        shown.put("deficiencies", theCase.deficiencies());
        shown.put("decision", theCase.decision());
        shown.put("timeline", parts.timeline().of(theCase.municipality(), theCase.number()));
        shown.put("notes", parts.notes().of(theCase.municipality(), theCase.number()));
        return shown;
    }

    @Override
    public List<Obstacle> obstacles(Subject subject) {
        List<String> open = subject.cases().stream()
                .flatMap(number -> store.find(subject.municipality(), number).stream())
                .filter(theCase ->
                        !rules.definition(theCase).state(theCase.state()).closed())
                .map(Case::number)
                .toList();
        return open.isEmpty()
                ? List.of()
                : List.of(new Obstacle(
                        "open-cases",
                        "終わっていない申請があります。取り下げてもらうか、決定して終わらせてください。",
                        "Some cases are open: they must be withdrawn or decided first.",
                        open));
    }

    @Override
    public void eraseCases(Subject subject, Erasing to) {
        Set<String> ids = new LinkedHashSet<>();
        for (String number : subject.cases()) {
            // Held, so that nobody who works on it adds to what is erased.
            store.lock(subject.municipality(), number).ifPresent(theCase -> {
                ids.addAll(ContentIds.in(parts.json().valueToTree(shown(theCase))));
                keepDepartment(theCase);
            });
        }
        ids.removeIf(subject::spares);
        to.erased("files", "写真・ファイル", "Photos and files", contents.deleteAll(subject.municipality(), ids));
        to.erased("case-timeline", "申請の経過", "Timelines of cases", delete("case_timeline", subject));
        to.erased("case-notes", "職員のメモ", "Notes of staff", delete("case_note", subject));
        to.erased("search-words", "検索のための語", "Words for the search", delete("case_word", subject));
        delete("case_presence", subject);
        delete("case_unread_words", subject);
        to.erased("cases", "申請（回答・決定）", "Cases: answers and decisions", delete("case_file", subject));
    }

    @Override
    public void erasePerson(Subject subject, Erasing to) {
        // All of it belongs to cases.
    }

    /** Whoever has a case is kept as long as that. */
    @Override
    public Set<UUID> heard(MunicipalityId municipality, Collection<UUID> residents, Instant since) {
        return Set.copyOf(jdbc.sql(
                        "select distinct resident_id from case_file where municipality_id = ? and resident_id = any(?)")
                .params(municipality.value(), residents.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Applications begin with the answers of earlier ones: their photos may stand in several. */
    @Override
    public Set<String> shownBeside(Subject subject) {
        Set<String> ids = new LinkedHashSet<>();
        for (String number :
                store.numbers(subject.municipality(), subject.resident().id())) {
            if (!subject.cases().contains(number)) {
                store.find(subject.municipality(), number)
                        .ifPresent(
                                other -> ids.addAll(ContentIds.in(parts.json().valueToTree(shown(other)))));
            }
        }
        return ids;
    }

    /** Books and payout lists go on naming the case's number, and its department goes on seeing those. */
    private void keepDepartment(Case theCase) {
        jdbc.sql(
                        "insert into case_erased (municipality_id, number, department) values (?, ?, ?) on conflict do nothing")
                .params(theCase.municipality().value(), theCase.number(), theCase.department())
                .update();
    }

    private int delete(String table, Subject subject) {
        return jdbc.sql("delete from " + table + " where municipality_id = ? and number = any(?)")
                .params(subject.municipality().value(), subject.numbers())
                .update();
    }
}
