package jp.madoguchi.engine.accounts;

import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
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
                grants(account.municipality(), account.grants()));
    }

    List<Grant> grants(MunicipalityId municipality, List<GrantedRole> granted) {
        return granted.stream().map(grant -> grant(municipality, grant)).toList();
    }

    private Grant grant(MunicipalityId municipality, GrantedRole granted) {
        String department = granted.department();
        return new Grant(granted.role(), department == null ? null : departments.below(municipality, department));
    }

    boolean hasDepartment(MunicipalityId municipality, String id) {
        return departments.of(municipality).stream()
                .anyMatch(department -> department.id().equals(id));
    }
}
