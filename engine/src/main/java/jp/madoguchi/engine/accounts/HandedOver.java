package jp.madoguchi.engine.accounts;

import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** Work that is assigned to a person and goes to another one when the person leaves. Any capability may have some: a bean of this type. */
public interface HandedOver {

    /** What is counted, as it stands in the answer's {@code counts}, for example {@code cases}. */
    default String what() {
        return "work";
    }

    /**
     * Assigns everything open of one person to another; within the caller's transaction, which for a preview is rolled back.
     *
     * @return how many things that were
     */
    int handOver(MunicipalityId municipality, UUID from, UUID to);
}
