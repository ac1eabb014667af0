package jp.madoguchi.engine.payouts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.definitions.zengin.Payer;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What staff do with payout lists: {@code open → closed → approved → sent → done}. Each act is logged with who did it, and refused with
 * {@link PayoutRefusal} when the list is not where the act belongs.
 */
public interface Payouts {

    /** The lists all of whose cases are within reach, newest first. */
    PayoutList.Page page(MunicipalityId municipality, Reach reach, int page, int size);

    /** @throws UnknownPayout when there is no such list */
    PayoutList.Details find(MunicipalityId municipality, String id);

    /**
     * Nothing more is added. A closed list, and an approved one whose file was not fetched yet, can be
     * closed again with another day; it loses its approvals.
     *
     * @param due when the bank is to pay; may be null when the list knows it. After today, and a day on which banks work
     * @throws PayDayRefusal when banks do not pay on that day
     */
    void close(MunicipalityId municipality, String id, @Nullable LocalDate due, Actor by);

    /** Vouches for a closed list. Two different persons are needed; the same one twice is refused. */
    void approve(MunicipalityId municipality, String id, Actor by);

    /**
     * The file for the bank, once: a second time is refused until it is {@link #reissue}d.
     *
     * @param lineEnds whether CR and LF follow each record
     */
    byte[] download(MunicipalityId municipality, String id, boolean lineEnds, Actor by);

    /** Lets the file be fetched once more. */
    void reissue(MunicipalityId municipality, String id, String reason, Actor by);

    /** The bank has the file. */
    void sent(MunicipalityId municipality, String id, Actor by);

    /**
     * What became of a payment of a list that was sent. The same result twice does nothing; another one is refused. A failed payment can be
     * collected again. Publishes {@link PayoutSettled}.
     *
     * @param reason needed when it failed
     */
    void result(MunicipalityId municipality, String id, Outcome outcome, Actor by);

    /**
     * Refuses results of which any could not be entered, before the first is.
     *
     * @throws UnknownPayout when one is of a case that is not in the list
     */
    void checkResults(MunicipalityId municipality, String id, List<Outcome> outcomes);

    /** What became of one payment, as staff enter it. */
    record Outcome(String caseNumber, PayoutItem.Result result, String reason) {}

    /**
     * Takes a payment out of a list that the bank does not have yet; the list loses its approvals, and its file must be fetched anew.
     * Publishes {@link PayoutSettled}.
     */
    void remove(MunicipalityId municipality, String id, String caseNumber, String reason, Actor by);

    /** The account the city pays from. */
    Optional<Payer> payer(MunicipalityId municipality);

    void payer(MunicipalityId municipality, Payer payer);

    /**
     * A payment is over, one way or the other.
     *
     * @param result {@code paid}, {@code failed} or {@code removed}
     */
    record PayoutSettled(
            MunicipalityId municipality, String caseNumber, String kind, String result, String reason, long amount) {}
}
