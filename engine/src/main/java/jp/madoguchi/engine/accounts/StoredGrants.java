package jp.madoguchi.engine.accounts;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roles of people, as they were granted. Works within its caller's transaction. */
@Component
class StoredGrants {

    private static final String WHOLE = "";

    private final JdbcClient jdbc;
    private final Departments departments;

    StoredGrants(JdbcClient jdbc, Departments departments) {
        this.jdbc = jdbc;
        this.departments = departments;
    }

    List<GrantedRole> of(MunicipalityId municipality, UUID account) {
        return jdbc.sql("select role, department_id from staff_grant where municipality_id = ? and account_id = ?"
                        + " order by role, department_id")
                .params(municipality.value(), account)
                .query((row, n) -> new GrantedRole(
                        Role.of(row.getString("role")),
                        row.getString("department_id").equals(WHOLE) ? null : row.getString("department_id")))
                .list();
    }

    /** @throws WrongField for a department that does not exist */
    void add(MunicipalityId municipality, UUID account, List<GrantedRole> grants) {
        List<String> known =
                departments.of(municipality).stream().map(Department::id).toList();
        for (GrantedRole grant : grants) {
            String department = grant.department();
            if (department != null && !known.contains(department)) {
                throw new WrongField(
                        "grants",
                        "部署 " + department + " はありません。先に作ってください。",
                        "There is no department " + department + "; make it first.");
            }
            jdbc.sql("insert into staff_grant (municipality_id, account_id, role, department_id) values (?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(municipality.value(), account, grant.role().id(), department == null ? WHOLE : department)
                    .update();
        }
    }

    void replace(MunicipalityId municipality, UUID account, List<GrantedRole> grants) {
        jdbc.sql("delete from staff_grant where municipality_id = ? and account_id = ?")
                .params(municipality.value(), account)
                .update();
        add(municipality, account, grants);
    }
}
