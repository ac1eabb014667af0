package jp.madoguchi.engine.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code case_file}. */
@Component
class CaseStore {

    private static final String COLUMNS = "select * from case_file where municipality_id = ? ";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final CaseNumbers numbers;

    CaseStore(JdbcClient jdbc, Vault vault, JsonMapper json, CaseNumbers numbers) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.numbers = numbers;
    }

    String nextNumber(MunicipalityId municipality, int year) {
        return numbers.next(municipality, year);
    }

    void insert(Case theCase) {
        jdbc.sql(
                        "insert into case_file (municipality_id, number, resident_id, package_id, package_version, procedure_id, state,"
                                + " department, content, revision, submitted, changed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)")
                .params(
                        theCase.municipality().value(),
                        theCase.number(),
                        theCase.resident(),
                        theCase.packageVersion().id(),
                        theCase.packageVersion().version(),
                        theCase.procedure(),
                        theCase.state(),
                        theCase.department(),
                        seal(theCase),
                        Timestamp.from(theCase.submitted()),
                        Timestamp.from(theCase.changed()))
                .update();
    }

    void update(Case theCase) {
        update(theCase, theCase.deadline());
    }

    /** @param deadline by which staff wait for something; null when nothing is waited for, or the case is closed */
    void update(Case theCase, @Nullable LocalDate deadline) {
        jdbc.sql("update case_file set state = ?, content = ?, changed = ?, deadline = ?, assignee = ?,"
                        + " revision = revision + 1 where municipality_id = ? and number = ?")
                .params(theCase.state(), seal(theCase), Timestamp.from(theCase.changed()))
                .param(deadline)
                .param(theCase.assignee())
                .params(theCase.municipality().value(), theCase.number())
                .update();
    }

    /** Writes whose it is. */
    void claim(Case theCase) {
        jdbc.sql("update case_file set resident_id = ?, changed = ?, revision = revision + 1"
                        + " where municipality_id = ? and number = ?")
                .params(
                        theCase.resident(),
                        Timestamp.from(theCase.changed()),
                        theCase.municipality().value(),
                        theCase.number())
                .update();
    }

    /** Writes the deadline alone: the case is not changed by it. */
    void deadline(Case theCase, @Nullable LocalDate deadline) {
        jdbc.sql("update case_file set deadline = ? where municipality_id = ? and number = ?")
                .param(deadline)
                .params(theCase.municipality().value(), theCase.number())
                .update();
    }

    Optional<Case> find(MunicipalityId municipality, String number) {
        return jdbc.sql(COLUMNS + "and number = ?")
                .params(municipality.value(), number)
                .query(this::row)
                .optional();
    }

    Optional<Case> lock(MunicipalityId municipality, String number) {
        return jdbc.sql(COLUMNS + "and number = ? for update")
                .params(municipality.value(), number)
                .query(this::row)
                .optional();
    }

    List<Case> ofResident(MunicipalityId municipality, UUID resident, int limit) {
        return jdbc.sql(COLUMNS + "and resident_id = ? order by submitted desc, number desc limit ?")
                .params(municipality.value(), resident, limit)
                .query(this::row)
                .list();
    }

    List<String> numbers(MunicipalityId municipality, UUID resident) {
        return jdbc.sql(
                        "select number from case_file where municipality_id = ? and resident_id = ? order by submitted, number")
                .params(municipality.value(), resident)
                .query(String.class)
                .list();
    }

    /** Held until the end of the transaction, by number so that two of these cannot lock each other out. */
    List<Case> assigned(MunicipalityId municipality, UUID assignee) {
        return jdbc.sql(COLUMNS + "and assignee = ? order by number for update")
                .params(municipality.value(), assignee)
                .query(this::row)
                .list();
    }

    /** @param deadline as stored, by which cases are ordered: a closed case has none */
    private record Placed(Case theCase, @Nullable LocalDate deadline) {}

    CasePage page(MunicipalityId municipality, CaseQuery query, int page, int size) {
        CaseSelect select = CaseSelect.of(municipality, query, text -> CaseWords.hashes(vault, municipality, text));
        long total = select.count(jdbc);
        List<Placed> placed = select.page(jdbc, page, size)
                .query((row, index) -> new Placed(row(row, index), row.getObject("deadline", LocalDate.class)))
                .list();
        List<Case> items = placed.stream().map(Placed::theCase).toList();
        Placed last = placed.size() < size ? null : placed.get(placed.size() - 1);
        String next = last == null ? null : CaseSelect.cursor(query.sort(), last.theCase(), last.deadline());
        return new CasePage(items, page, total, next);
    }

    private byte[] seal(Case theCase) {
        return vault.seal(
                theCase.municipality(), "case/" + theCase.number(), json.writeValueAsBytes(theCase.content()));
    }

    private Case row(ResultSet row, int index) throws SQLException {
        MunicipalityId municipality = new MunicipalityId(row.getString("municipality_id"));
        String number = row.getString("number");
        CaseContent content =
                json.readValue(vault.open(municipality, "case/" + number, row.getBytes("content")), CaseContent.class);
        return new Case(
                municipality,
                number,
                row.getObject("resident_id", UUID.class),
                new PackageVersion(row.getString("package_id"), row.getString("package_version")),
                row.getString("procedure_id"),
                row.getString("state"),
                row.getString("department"),
                content.answers(),
                content.facts(),
                content.deficiencies(),
                content.decision(),
                instant(row, "submitted"),
                instant(row, "changed"),
                row.getLong("revision"),
                row.getObject("assignee", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
