package jp.madoguchi.engine.payments.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.engine.payments.RefundRequest;
import jp.madoguchi.engine.payments.RefundRequest.Word;
import jp.madoguchi.engine.rights.Acting;
import org.jspecify.annotations.Nullable;

/**
 * A refund that waits, or waited, for a second person.
 *
 * @param caseNumber {@code case} in the JSON
 * @param amount whole yen
 * @param state {@code open}, {@code approved}, {@code declined} or {@code withdrawn}
 * @param askedBy the name; of a procedure's refund that of who decided on the case
 * @param own whether who reads this asked for it, and so withdraws it instead of deciding
 * @param decidedBy null while it is open
 * @param decision the reason given; empty where none was
 */
record RefundRequestView(
        UUID id,
        @JsonProperty("case") String caseNumber,
        long amount,
        String state,
        String reason,
        String askedBy,
        Instant asked,
        boolean own,
        @Nullable String decidedBy,
        @Nullable Instant decided,
        @Nullable String decision) {

    static RefundRequestView of(RefundRequest request, Acting acting) {
        Word asked = request.asked();
        Word decided = request.decided();
        return new RefundRequestView(
                request.id(),
                request.caseNumber(),
                request.amount(),
                request.state().id(),
                asked.reason(),
                asked.name(),
                asked.at(),
                asked.who().equals(acting.id()),
                decided == null ? null : decided.name(),
                decided == null ? null : decided.at(),
                decided == null ? null : decided.reason());
    }
}
