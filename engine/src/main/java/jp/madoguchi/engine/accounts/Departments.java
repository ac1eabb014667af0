package jp.madoguchi.engine.accounts;

import java.util.List;
import java.util.Set;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** The departments of a municipality: a tree. */
public interface Departments {

    /** All of them, by name. */
    List<Department> of(MunicipalityId municipality);

    /**
     * Makes or changes one.
     *
     * @throws WrongField for a bad id or name, an unknown parent, a name that is taken, or a tree that would become a circle
     */
    void put(MunicipalityId municipality, Department department);

    /** The names of a department and of all below it; empty for one that does not exist. */
    Set<String> below(MunicipalityId municipality, String id);

    /**
     * Removes one that nothing hangs on.
     *
     * @throws UnknownDepartment when there is none of this id
     * @throws Accounts.AccountRefusal while it has departments below it, or people with a role in it
     */
    void remove(MunicipalityId municipality, String id);

    /** There is none of this id. Answered as 404. */
    class UnknownDepartment extends RuntimeException {
        public UnknownDepartment(String id) {
            super("部署 " + id + " はありません。一覧を開き直してください。 / There is no department of this id; look at the list again.");
        }
    }
}
