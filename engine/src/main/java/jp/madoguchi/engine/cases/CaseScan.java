package jp.madoguchi.engine.cases;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Reach;
import org.jspecify.annotations.Nullable;

/** Goes through many cases, page by page, without ever holding them all. */
public interface CaseScan {

    /**
     * Which cases are wanted.
     *
     * @param reach only cases of these departments; part of the query
     * @param procedures ids of procedures of the package; all of them when empty
     * @param from submitted at or after
     * @param to submitted before
     * @param numbers only these cases; all of them when empty
     */
    record Filter(
            Reach reach,
            String packageId,
            List<String> procedures,
            @Nullable String state,
            @Nullable Instant from,
            @Nullable Instant to,
            List<String> numbers) {
        public Filter {
            numbers = List.copyOf(numbers);
            procedures = List.copyOf(procedures);
        }
    }

    /**
     * The next cases by number, read in a transaction that has ended when this returns.
     *
     * @param after the last number of the page before; empty for the first page
     */
    List<SealedCase> next(MunicipalityId municipality, Filter filter, String after, int limit);

    /** How many cases there are. */
    long count(MunicipalityId municipality, Filter filter);

    /** The versions of the package that have cases, the one with the newest case first. */
    List<String> versions(MunicipalityId municipality, Filter filter);
}
