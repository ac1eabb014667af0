package jp.madoguchi.engine.payouts;

import java.time.LocalDate;
import jp.madoguchi.definitions.zengin.BankAccount;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;

/** Where processes put what is to be paid. Takes part in the caller's transaction. */
public interface PayoutQueue {

    /**
     * Puts an amount into the open list of its kind and day; opens one when there is none.
     *
     * @throws PayoutRefusal when the case is in a list of that kind already, or the amount is none a bank can send
     */
    void collect(Claim claim);

    /**
     * The case is not to be paid any longer. Taken out of its list, which then needs its approvals anew; once the file for the bank was
     * fetched, it stays and staff are told.
     */
    void withdraw(MunicipalityId municipality, String kind, String caseNumber);

    /**
     * What a case is to be paid.
     *
     * @param kind of list, for example {@code childcare-benefit}
     * @param title of a list that is opened for it
     * @param due when the bank is to pay; null when staff say so on closing the list
     * @param amount in yen, 1 to 9,999,999,999
     */
    record Claim(
            MunicipalityId municipality,
            String caseNumber,
            String kind,
            String title,
            @Nullable LocalDate due,
            BankAccount account,
            long amount) {}
}
