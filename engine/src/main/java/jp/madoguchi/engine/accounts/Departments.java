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
     * @throws IllegalArgumentException for a bad id or name, an unknown parent, a name that is taken, or a tree that would become a circle
     */
    void put(MunicipalityId municipality, Department department);

    /** The names of a department and of all below it; empty for one that does not exist. */
    Set<String> below(MunicipalityId municipality, String id);
}
