package jp.madoguchi.engine.accounts;

import com.fasterxml.uuid.Generators;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredAccounts implements Accounts {

    private static final int LONGEST_LOGIN = 254;
    private static final int LONGEST_NAME = 100;
    private static final String WHOLE = "";
    private static final String SELECT = "select * from staff_account where municipality_id = ? ";

    private final JdbcClient jdbc;
    private final Departments departments;
    private final Clock clock;

    StoredAccounts(JdbcClient jdbc, Departments departments, Clock clock) {
        this.jdbc = jdbc;
        this.departments = departments;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Account invite(MunicipalityId municipality, String login, String name, List<GrantedRole> grants) {
        String address = login(login);
        if (!address.matches("[^\\s@]+@[^\\s@]+") || address.length() > LONGEST_LOGIN) {
            throw new IllegalArgumentException("login（メールアドレス）を入れてください。 / \"login\" is a mail address; got: " + login);
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name（職員の名前）を 1〜100 文字で入れてください。 / \"name\" has 1 to 100 characters.");
        }
        if (byLogin(municipality, address).isPresent()) {
            throw new AccountRefusal("このメールアドレスの職員がもういます。 / There is an account with this login.");
        }
        UUID id = Generators.timeBasedEpochGenerator().generate();
        jdbc.sql("insert into staff_account (municipality_id, id, login, name, state, totp_step, created)"
                        + " values (?, ?, ?, ?, 'invited', 0, ?)")
                .params(municipality.value(), id, address, name.strip(), Timestamp.from(clock.instant()))
                .update();
        grant(municipality, id, grants);
        return find(municipality, id).orElseThrow();
    }

    private void grant(MunicipalityId municipality, UUID id, List<GrantedRole> grants) {
        List<String> known =
                departments.of(municipality).stream().map(Department::id).toList();
        for (GrantedRole grant : grants) {
            String department = grant.department();
            if (department != null && !known.contains(department)) {
                throw new IllegalArgumentException("部署 " + department + " はありません。先に作ってください。 / There is no department "
                        + department + "; make it first.");
            }
            jdbc.sql("insert into staff_grant (municipality_id, account_id, role, department_id) values (?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(municipality.value(), id, grant.role().id(), department == null ? WHOLE : department)
                    .update();
        }
    }

    @Override
    public Optional<Account> find(MunicipalityId municipality, UUID id) {
        return jdbc.sql(SELECT + "and id = ?")
                .params(municipality.value(), id)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("login"),
                        row.getString("name"),
                        row.getString("state"),
                        row.getBytes("totp") != null))
                .optional()
                .map(row -> account(municipality, row));
    }

    @Override
    public Optional<Account> byLogin(MunicipalityId municipality, String login) {
        return jdbc.sql("select id from staff_account where municipality_id = ? and login = ?")
                .params(municipality.value(), login(login))
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(municipality, id));
    }

    @Override
    public List<Account> of(MunicipalityId municipality) {
        return jdbc
                .sql("select id from staff_account where municipality_id = ? order by name, login")
                .param(municipality.value())
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> find(municipality, id).stream())
                .toList();
    }

    private record Row(UUID id, String login, String name, String state, boolean totp) {}

    private Account account(MunicipalityId municipality, Row row) {
        return new Account(
                municipality,
                row.id(),
                row.login(),
                row.name(),
                Account.State.valueOf(row.state().toUpperCase(Locale.ROOT)),
                row.totp(),
                grants(municipality, row.id()));
    }

    private List<GrantedRole> grants(MunicipalityId municipality, UUID id) {
        return jdbc.sql("select role, department_id from staff_grant where municipality_id = ? and account_id = ?"
                        + " order by role, department_id")
                .params(municipality.value(), id)
                .query((row, n) -> new GrantedRole(
                        Role.of(row.getString("role")),
                        row.getString("department_id").equals(WHOLE) ? null : row.getString("department_id")))
                .list();
    }

    static String login(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
