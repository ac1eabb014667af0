package jp.madoguchi.engine.cases;

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
        Set<String> departments = reach.departments();
        return jdbc.sql("select count(*) from case_file where municipality_id = ? and number = ?"
                                + " and (? or department = any(?))")
                        .params(
                                municipality.value(),
                                number,
                                departments == null,
                                departments == null ? new String[0] : departments.toArray(String[]::new))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
