package jp.madoguchi.engine.accounts;

import com.fasterxml.uuid.Generators;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredAccounts implements Accounts {

    private static final int LONGEST_LOGIN = 254;
    private static final int LONGEST_NAME = 100;
    private static final String SELECT = "select * from staff_account where municipality_id = ? ";

    private final JdbcClient jdbc;
    private final StoredGrants grants;
    private final Clock clock;

    StoredAccounts(JdbcClient jdbc, StoredGrants grants, Clock clock) {
        this.jdbc = jdbc;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Account invite(MunicipalityId municipality, String login, String name, List<GrantedRole> granted) {
        String address = login(login);
        if (!address.matches("[^\\s@]+@[^\\s@]+") || address.length() > LONGEST_LOGIN) {
            throw new WrongField("login", "メールアドレスを入れてください。", "\"login\" is a mail address; got: " + login);
        }
        if (byLogin(municipality, address).isPresent()) {
            throw new AccountRefusal("このメールアドレスの職員がもういます。 / There is an account with this login.");
        }
        UUID id = Generators.timeBasedEpochGenerator().generate();
        jdbc.sql("insert into staff_account (municipality_id, id, login, name, state, totp_step, created)"
                        + " values (?, ?, ?, ?, 'invited', 0, ?)")
                .params(municipality.value(), id, address, name(name), Timestamp.from(clock.instant()))
                .update();
        grants.add(municipality, id, granted);
        return find(municipality, id).orElseThrow();
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
                grants.of(municipality, row.id()));
    }

    @Override
    @Transactional
    public void change(Account account, String name, List<GrantedRole> granted) {
        jdbc.sql("update staff_account set name = ? where municipality_id = ? and id = ?")
                .params(name(name), account.municipality().value(), account.id())
                .update();
        grants.replace(account.municipality(), account.id(), granted);
    }

    private static String name(String typed) {
        if (typed.isBlank() || typed.length() > LONGEST_NAME) {
            throw new WrongField("name", "職員の名前を 1〜100 文字で入れてください。", "\"name\" has 1 to 100 characters.");
        }
        return typed.strip();
    }

    static String login(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
