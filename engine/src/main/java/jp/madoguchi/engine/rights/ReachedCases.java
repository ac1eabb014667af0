package jp.madoguchi.engine.rights;

import jp.madoguchi.engine.municipalities.MunicipalityId;

/** Tells which cases are within somebody's reach. */
public interface ReachedCases {

    /** Whether there is a case of this number in one of the departments. */
    boolean within(MunicipalityId municipality, String number, Reach reach);
}
