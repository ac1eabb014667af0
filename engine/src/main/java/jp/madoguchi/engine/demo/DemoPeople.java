package jp.madoguchi.engine.demo;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Accounts;
import jp.madoguchi.engine.accounts.DemoStaff;
import jp.madoguchi.engine.accounts.Department;
import jp.madoguchi.engine.accounts.Departments;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.accounts.Passwords;
import jp.madoguchi.engine.accounts.SecondFactors;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Role;
import jp.madoguchi.engine.sandbox.SandboxComponent;
import jp.madoguchi.engine.startup.OneNodeAtATime;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionOperations;

/** Invented staff of the demo city. They have a random password nobody knows and sign in with a click. */
@SandboxComponent
class DemoPeople implements DemoStaff {

    /** Named as the examples in the library's packages name them. */
    private static final List<Department> DEPARTMENTS = List.of(
            new Department("shimin", null, "市民部"),
            new Department("shimin-ka", "shimin", "市民部 市民課"),
            new Department("kankyo", null, "環境部"),
            new Department("kankyo-seisaku", "kankyo", "環境部 環境政策課"),
            new Department("kodomo", null, "こども部"),
            new Department("kodomo-seisaku", "kodomo", "こども部 こども政策課"),
            new Department("toukei", null, "総務部 統計課"),
            new Department("kikaku", null, "総合政策部 企画課"));

    private static final List<Person> PEOPLE = List.of(
            new Person("kanri@demo.example", "管理 太郎", new GrantedRole(Role.ADMINISTRATOR, null)),
            new Person("tanto@demo.example", "窓口 さくら", new GrantedRole(Role.CASE_WORKER, null)),
            new Person("kankyo@demo.example", "環境 次郎", new GrantedRole(Role.CASE_WORKER, "kankyo")),
            new Person("etsuran@demo.example", "閲覧 三郎", new GrantedRole(Role.VIEWER, null)));

    private final Accounts accounts;
    private final Departments departments;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final DataSource database;
    private final TransactionOperations transaction;

    DemoPeople(
            Accounts accounts,
            Departments departments,
            Passwords passwords,
            SecondFactors factors,
            DataSource database,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.departments = departments;
        this.passwords = passwords;
        this.factors = factors;
        this.database = database;
        this.transaction = transaction;
    }

    private record Person(String login, String name, GrantedRole role) {}

    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void settleIn() {
        OneNodeAtATime.run(database, () -> transaction.executeWithoutResult(status -> settleIn(DemoCity.ID)));
    }

    private void settleIn(MunicipalityId municipality) {
        if (!of(municipality).isEmpty()) {
            return;
        }
        DEPARTMENTS.forEach(department -> departments.put(municipality, department));
        for (Person person : PEOPLE) {
            Account account = accounts.invite(municipality, person.login(), person.name(), List.of(person.role()));
            passwords.set(account, UUID.randomUUID().toString());
        }
        factors.want(municipality, false);
    }

    @Override
    public List<Account> of(MunicipalityId municipality) {
        return PEOPLE.stream()
                .flatMap(person -> accounts.byLogin(municipality, person.login()).stream())
                .filter(Account::active)
                .toList();
    }
}
