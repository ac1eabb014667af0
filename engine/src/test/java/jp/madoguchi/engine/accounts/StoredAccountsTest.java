package jp.madoguchi.engine.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import jp.madoguchi.engine.accounts.Accounts.AccountRefusal;
import jp.madoguchi.engine.accounts.Departments.UnknownDepartment;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.rights.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoredAccountsTest {

    private static final MunicipalityId CITY = new MunicipalityId("shiken");
    private static final MunicipalityId OTHER = new MunicipalityId("tonari");
    private static final GrantedRole VIEWER = new GrantedRole(Role.VIEWER, null);
    private static final GrantedRole WORKER = new GrantedRole(Role.CASE_WORKER, "gomi");

    @ParameterizedTest
    @EnumSource(Make.class)
    void replacesNameAndRolesWithinTheMunicipality(Make make) {
        try (Database database = make.open()) {
            StoredDepartments departments = new StoredDepartments(JdbcClient.create(database.jdbc()));
            StoredAccounts accounts = accounts(database, departments);
            database.transaction().executeWithoutResult(status -> {
                departments.put(CITY, new Department("gomi", null, "ごみ課"));
                Account one = accounts.invite(CITY, " A@City.example", "あ", List.of(VIEWER, VIEWER));
                accounts.invite(OTHER, "a@city.example", "い", List.of(VIEWER));
                assertThat(one.grants()).containsExactly(VIEWER);
                accounts.change(one, " う ", List.of(WORKER));
                assertThat(accounts.byLogin(CITY, "a@CITY.example").orElseThrow())
                        .extracting(Account::name, Account::grants)
                        .containsExactly("う", List.of(WORKER));
                assertThat(accounts.byLogin(OTHER, "a@city.example")
                                .orElseThrow()
                                .name())
                        .isEqualTo("い");
                assertThat(accounts.of(CITY)).hasSize(1);
            });
            assertThatThrownBy(() -> database.read(() -> accounts.invite(CITY, "a@city.example", "あ", List.of())))
                    .isInstanceOf(AccountRefusal.class);
            assertThatThrownBy(
                            () -> database.read(() -> accounts.invite(OTHER, "b@city.example", "あ", List.of(WORKER))))
                    .isInstanceOf(WrongField.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void removesADepartmentOnlyWhenNothingHangsOnIt(Make make) {
        try (Database database = make.open()) {
            StoredDepartments departments = new StoredDepartments(JdbcClient.create(database.jdbc()));
            StoredAccounts accounts = accounts(database, departments);
            Account person = database.read(() -> {
                departments.put(CITY, new Department("kankyo", null, "環境部"));
                departments.put(CITY, new Department("gomi", "kankyo", "ごみ課"));
                return accounts.invite(CITY, "a@city.example", "あ", List.of(WORKER));
            });
            assertThatThrownBy(() -> remove(database, departments, "kankyo")).isInstanceOf(AccountRefusal.class);
            assertThatThrownBy(() -> remove(database, departments, "gomi")).isInstanceOf(AccountRefusal.class);
            database.transaction().executeWithoutResult(status -> accounts.change(person, "あ", List.of()));
            remove(database, departments, "gomi");
            remove(database, departments, "kankyo");
            assertThatThrownBy(() -> remove(database, departments, "kankyo")).isInstanceOf(UnknownDepartment.class);
        }
    }

    private static void remove(Database database, Departments departments, String id) {
        database.transaction().executeWithoutResult(status -> departments.remove(CITY, id));
    }

    private static StoredAccounts accounts(Database database, Departments departments) {
        JdbcClient jdbc = JdbcClient.create(database.jdbc());
        return new StoredAccounts(jdbc, new StoredGrants(jdbc, departments), Clock.systemUTC());
    }
}
