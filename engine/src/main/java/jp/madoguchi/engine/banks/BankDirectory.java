package jp.madoguchi.engine.banks;

import jp.madoguchi.definitions.zengin.Banks;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** Which banks a municipality knows. */
public interface BankDirectory {

    /** The banks of the list the municipality imported; {@link Banks#none()} when it has imported none. */
    Banks of(MunicipalityId municipality);
}
