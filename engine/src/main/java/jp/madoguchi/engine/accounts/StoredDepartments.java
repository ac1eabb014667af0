package jp.madoguchi.engine.accounts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredDepartments implements Departments {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;

    StoredDepartments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Department> of(MunicipalityId municipality) {
        return jdbc.sql("select id, parent_id, name from staff_department where municipality_id = ? order by name")
                .param(municipality.value())
                .query((row, n) ->
                        new Department(row.getString("id"), row.getString("parent_id"), row.getString("name")))
                .list();
    }

    @Override
    @Transactional
    public void put(MunicipalityId municipality, Department department) {
        check(municipality, department);
        int changed = jdbc.sql(
                        "update staff_department set parent_id = ?, name = ? where municipality_id = ? and id = ?")
                .param(department.parent())
                .param(department.name())
                .param(municipality.value())
                .param(department.id())
                .update();
        if (changed == 0) {
            jdbc.sql("insert into staff_department (municipality_id, id, parent_id, name) values (?, ?, ?, ?)")
                    .param(municipality.value())
                    .param(department.id())
                    .param(department.parent())
                    .param(department.name())
                    .update();
        }
    }

    private void check(MunicipalityId municipality, Department department) {
        if (!department.id().matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new WrongField(
                    "id",
                    "部署の id は小文字の英数字とハイフンで 1〜60 文字にしてください。",
                    "A department's id is 1 to 60 of a-z, 0-9 and hyphen; got: " + department.id());
        }
        if (department.name().isBlank() || department.name().length() > LONGEST_NAME) {
            throw new WrongField("name", "部署の名前を 1〜200 文字で入れてください。", "A department's name has 1 to 200 characters.");
        }
        List<Department> all = of(municipality);
        if (all.stream().anyMatch(d -> d.name().equals(department.name()) && !d.id().equals(department.id()))) {
            throw new WrongField(
                    "name", "「" + department.name() + "」という部署がもうあります。", "There is a department of this name.");
        }
        String parent = department.parent();
        if (parent != null) {
            if (all.stream().noneMatch(d -> d.id().equals(parent))) {
                throw new WrongField("parent", "上の部署 " + parent + " がありません。", "There is no department " + parent + ".");
            }
            if (ids(all, department.id()).contains(parent)) {
                throw new WrongField("parent", "部署を自分の下の部署には入れられません。", "A department cannot be part of one below it.");
            }
        }
    }

    @Override
    @Transactional
    public void remove(MunicipalityId municipality, String id) {
        if (count("staff_department where municipality_id = ? and id = ?", municipality, id) == 0) {
            throw new UnknownDepartment(id);
        }
        if (count("staff_department where municipality_id = ? and parent_id = ?", municipality, id) > 0) {
            throw new Accounts.AccountRefusal(
                    "この部署の下に部署があります。先に移すか削除してください。 / There are departments below it; move or remove them first.");
        }
        int granted = count("staff_grant where municipality_id = ? and department_id = ?", municipality, id);
        if (granted > 0) {
            throw new Accounts.AccountRefusal("この部署に " + granted
                    + " 件の役割が付いています。先に職員の役割を変えてください。 / People have roles in it (" + granted + "); change them first.");
        }
        jdbc.sql("delete from staff_department where municipality_id = ? and id = ?")
                .params(municipality.value(), id)
                .update();
    }

    private int count(String rows, MunicipalityId municipality, String id) {
        return jdbc.sql("select count(*) from " + rows)
                .params(municipality.value(), id)
                .query(Integer.class)
                .single();
    }

    @Override
    public Set<String> below(MunicipalityId municipality, String id) {
        List<Department> all = of(municipality);
        Set<String> ids = ids(all, id);
        return all.stream()
                .filter(d -> ids.contains(d.id()))
                .map(Department::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(List<Department> all, String top) {
        Set<String> found = new HashSet<>();
        Deque<@Nullable String> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            String id = Objects.requireNonNull(open.pop());
            if (found.add(id)) {
                all.stream()
                        .filter(d -> id.equals(d.parent()))
                        .map(Department::id)
                        .forEach(open::push);
            }
        }
        return found;
    }
}
