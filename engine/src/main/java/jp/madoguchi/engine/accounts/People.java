package jp.madoguchi.engine.accounts;

import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Grant;
import org.springframework.stereotype.Component;

/** Makes who acts of an account, with the roles it has at this moment. */
@Component
public class People {

    private final Departments departments;

    People(Departments departments) {
        this.departments = departments;
    }

    public Acting acting(Account account) {
        return new Acting(
                account.id().toString(),
                account.name(),
                account.municipality(),
                account.grants().stream().map(grant -> grant(account, grant)).toList());
    }

    private Grant grant(Account account, GrantedRole granted) {
        String department = granted.department();
        return new Grant(
                granted.role(), department == null ? null : departments.below(account.municipality(), department));
    }
}
