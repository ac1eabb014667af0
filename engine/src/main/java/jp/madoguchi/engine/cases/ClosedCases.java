package jp.madoguchi.engine.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.packages.Packages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases that are over, by when they closed: at the last change of state. What is noted about a closed case later does not count. */
@Component
@Transactional(readOnly = true)
public class ClosedCases {

    private static final String CLOSED =
            "(select c.number, c.resident_id, coalesce((select max(t.at) from case_timeline t"
                    + " where t.municipality_id = c.municipality_id and t.number = c.number and t.what in ('state', 'withdrawn')),"
                    + " c.submitted) as closed from case_file c where c.municipality_id = ? and c.package_id = ?"
                    + " and c.package_version = ? and c.procedure_id = ? and c.state = any(?) and c.submitted < ?) as over";

    private final JdbcClient jdbc;
    private final Packages packages;

    ClosedCases(JdbcClient jdbc, Packages packages) {
        this.jdbc = jdbc;
        this.packages = packages;
    }

    /** A procedure there are cases of, in one version of its package. */
    public record Kind(PackageVersion version, String procedure) {}

    public record Closed(String number, UUID resident, Instant closed) {}

    /** Every procedure and version there are cases of, open or closed. */
    public List<Kind> kinds(MunicipalityId municipality) {
        return jdbc.sql(
                        "select distinct package_id, package_version, procedure_id from case_file where municipality_id = ?"
                                + " order by package_id, package_version, procedure_id")
                .param(municipality.value())
                .query((row, index) ->
                        new Kind(new PackageVersion(row.getString(1), row.getString(2)), row.getString(3)))
                .list();
    }

    /** How many closed before then. */
    public long count(MunicipalityId municipality, Kind kind, Instant before) {
        return jdbc.sql("select count(*) from " + CLOSED + " where closed < ?")
                .params(of(municipality, kind, before))
                .param(Timestamp.from(before))
                .query(Long.class)
                .single();
    }

    /**
     * Some that closed before then, by number.
     *
     * @param after the last number of those had already; empty to begin
     */
    public List<Closed> before(MunicipalityId municipality, Kind kind, Instant before, String after, int most) {
        return jdbc.sql("select number, resident_id, closed from " + CLOSED
                        + " where closed < ? and number > ? order by number limit ?")
                .params(of(municipality, kind, before))
                .params(Timestamp.from(before), after, most)
                .query((row, index) -> new Closed(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    private List<Object> of(MunicipalityId municipality, Kind kind, Instant before) {
        return new ArrayList<>(List.of(
                municipality.value(),
                kind.version().id(),
                kind.version().version(),
                kind.procedure(),
                closedStates(municipality, kind),
                Timestamp.from(before)));
    }

    private String[] closedStates(MunicipalityId municipality, Kind kind) {
        return CaseDefinition.of(packages, municipality, kind.version(), kind.procedure()).procedure().states().stream()
                .filter(Manifest.State::closed)
                .map(Manifest.State::id)
                .toArray(String[]::new);
    }
}
