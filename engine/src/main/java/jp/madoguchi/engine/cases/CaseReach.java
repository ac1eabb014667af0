package jp.madoguchi.engine.cases;

import java.util.Set;
import jp.madoguchi.engine.rights.Reach;

/** The reach of who asks, as a condition in the queries of whoever keeps something about cases. */
public final class CaseReach {

    private CaseReach() {}

    /**
     * SQL with three marks, for {@link #params}, that holds where a case is within reach, be it one that was erased.
     *
     * @param municipality the column of the query that holds the municipality
     * @param number the column that holds the case's number
     */
    public static String within(String municipality, String number) {
        return "(? or exists (select 1 from case_file reached where reached.municipality_id = " + municipality
                + " and reached.number = " + number + " and reached.department = any(?))"
                + " or exists (select 1 from case_erased gone where gone.municipality_id = " + municipality
                + " and gone.number = " + number + " and gone.department = any(?)))";
    }

    public static Object[] params(Reach reach) {
        Set<String> departments = reach.departments();
        String[] names = departments == null ? new String[0] : departments.toArray(String[]::new);
        return new Object[] {departments == null, names, names};
    }
}
