package jp.madoguchi.engine.payouts;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.stereotype.Component;

/**
 * Takes payments out of lists whose cases are not to be paid as they stand any longer. Once the file for the bank was fetched, nothing can be
 * taken back; then staff are told.
 */
@Component
class Leaving {

    private final PayoutTables tables;
    private final TooLate tooLate;
    private final Clock clock;

    Leaving(PayoutTables tables, TooLate tooLate, Clock clock) {
        this.tables = tables;
        this.tooLate = tooLate;
        this.clock = clock;
    }

    /** Why a payment is to leave its list. */
    enum Why {
        WITHDRAWN("申請が取り下げられたか、支払わないことになりました"),
        REJECTED("支払わないことに決まりました"),
        CORRECTED("申請の内容が訂正されました");

        private final String text;

        Why(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        private String log() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Takes a payment out of a list of that kind; tells what was taken out. */
    Optional<PayoutItem> leave(MunicipalityId municipality, String kind, String caseNumber, Why why) {
        return tables.items()
                .claimed(municipality, kind, caseNumber)
                .flatMap(id -> leave(id, municipality, caseNumber, why));
    }

    private Optional<PayoutItem> leave(String id, MunicipalityId municipality, String caseNumber, Why why) {
        PayoutList list = tables.lists().lock(municipality, id);
        PayoutItem item = tables.items().find(list, caseNumber);
        Map<String, Object> details = Map.of("case", caseNumber, "reason", why.text());
        if (list.isChangeable()) {
            tables.takeOut(list, caseNumber, clock.instant());
            tables.records().log(list, why.log(), null, details);
            return Optional.of(item);
        }
        if (why == Why.CORRECTED && item.result() != PayoutItem.Result.WAITING) {
            return Optional.empty();
        }
        String late = why.log() + PayoutList.TOO_LATE;
        boolean told = tables.records().log(list).stream()
                .anyMatch(entry -> entry.what().equals(late)
                        && caseNumber.equals(entry.details().get("case")));
        if (!told) {
            tables.records().log(list, late, null, details);
            tooLate.tell(list, item, why.text());
        }
        return Optional.empty();
    }
}
