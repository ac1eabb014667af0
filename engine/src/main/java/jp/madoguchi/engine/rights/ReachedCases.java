package jp.madoguchi.engine.rights;

import java.util.Collection;
import java.util.Set;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** Tells which cases are within somebody's reach. */
public interface ReachedCases {

    /** Whether there is a case of this number in one of the departments. */
    boolean within(MunicipalityId municipality, String number, Reach reach);

    /** Those of some cases that are within reach. */
    Set<String> among(MunicipalityId municipality, Collection<String> numbers, Reach reach);
}
