package jp.madoguchi.engine.cases;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Reach;
import jp.madoguchi.engine.rights.ReachedCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredReach implements ReachedCases {

    private final JdbcClient jdbc;

    StoredReach(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean within(MunicipalityId municipality, String number, Reach reach) {
        return jdbc.sql("select count(*) from case_file f where f.municipality_id = ? and f.number = ? and "
                                + CaseReach.within("f.municipality_id", "f.number"))
                        .params(municipality.value(), number)
                        .params(CaseReach.params(reach))
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public Set<String> among(MunicipalityId municipality, Collection<String> numbers, Reach reach) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        String[] wanted = numbers.toArray(String[]::new);
        Set<String> found = new HashSet<>(
                jdbc.sql("select f.number from case_file f where f.municipality_id = ? and f.number = any(?) and "
                                + CaseReach.within("f.municipality_id", "f.number"))
                        .params(municipality.value(), wanted)
                        .params(CaseReach.params(reach))
                        .query(String.class)
                        .list());
        found.addAll(
                jdbc.sql("select g.number from case_erased g where g.municipality_id = ? and g.number = any(?) and "
                                + CaseReach.within("g.municipality_id", "g.number"))
                        .params(municipality.value(), wanted)
                        .params(CaseReach.params(reach))
                        .query(String.class)
                        .list());
        return found;
    }
}
