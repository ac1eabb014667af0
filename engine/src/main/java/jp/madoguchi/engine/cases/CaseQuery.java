package jp.madoguchi.engine.cases;

import jp.madoguchi.engine.rights.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of a municipality are wanted.
 *
 * @param reach only cases of these departments
 * @param packageId only cases of this package; null for all
 * @param state only cases in this state; null for all
 */
public record CaseQuery(
        Reach reach, @Nullable String packageId, @Nullable String state) {

    public static CaseQuery all() {
        return new CaseQuery(Reach.EVERYWHERE, null, null);
    }
}
