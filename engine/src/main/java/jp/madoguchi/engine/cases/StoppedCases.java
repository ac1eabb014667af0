package jp.madoguchi.engine.cases;

import java.util.List;
import java.util.Set;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases whose process stopped because something failed repeatedly: somebody must look at them. */
@Component
public class StoppedCases {

    private static final String CONDITION =
            " from case_file where municipality_id = ? and state = 'failed' and (? or department = any(?))";

    private final JdbcClient jdbc;

    StoppedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param numbers of the newest */
    public record Stopped(long count, List<String> numbers) {}

    /** Those within reach. */
    public Stopped of(MunicipalityId municipality, Reach reach, int most) {
        Set<String> departments = reach.departments();
        List<Object> values = List.of(
                municipality.value(),
                departments == null,
                departments == null ? new String[0] : departments.toArray(String[]::new));
        return new Stopped(
                jdbc.sql("select count(*)" + CONDITION)
                        .params(values)
                        .query(Long.class)
                        .single(),
                jdbc.sql("select number" + CONDITION + " order by submitted desc, number desc limit " + most)
                        .params(values)
                        .query(String.class)
                        .list());
    }
}
