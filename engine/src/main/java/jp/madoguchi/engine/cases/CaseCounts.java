package jp.madoguchi.engine.cases;

import java.util.List;
import java.util.Set;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many cases there are, for the first page of the console. Knows nothing of whose they are. */
@Component
public class CaseCounts {

    private static final String WITHIN = " from case_file where municipality_id = ? and (? or department = any(?))";
    private static final String STOPPED = WITHIN + " and state = 'failed'";

    private final JdbcClient jdbc;

    CaseCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param numbers of the newest */
    public record Stopped(long count, List<String> numbers) {}

    /** Those within reach whose process stopped because something failed repeatedly: somebody must look at them. */
    public Stopped stopped(MunicipalityId municipality, Reach reach, int most) {
        List<Object> values = values(municipality, reach);
        return new Stopped(
                jdbc.sql("select count(*)" + STOPPED)
                        .params(values)
                        .query(Long.class)
                        .single(),
                jdbc.sql("select number" + STOPPED + " order by submitted desc, number desc limit " + most)
                        .params(values)
                        .query(String.class)
                        .list());
    }

    /** @param state the state's id */
    public record Figure(String packageId, String procedure, String state, long count) {}

    /** Those within reach by procedure and state. */
    public List<Figure> byProcedure(MunicipalityId municipality, Reach reach) {
        return jdbc.sql("select package_id, procedure_id, state, count(*) as cases" + WITHIN
                        + " group by package_id, procedure_id, state order by package_id, procedure_id, state")
                .params(values(municipality, reach))
                .query((row, n) -> new Figure(
                        row.getString("package_id"),
                        row.getString("procedure_id"),
                        row.getString("state"),
                        row.getLong("cases")))
                .list();
    }

    private static List<Object> values(MunicipalityId municipality, Reach reach) {
        Set<String> departments = reach.departments();
        return List.of(
                municipality.value(),
                departments == null,
                departments == null ? new String[0] : departments.toArray(String[]::new));
    }
}
