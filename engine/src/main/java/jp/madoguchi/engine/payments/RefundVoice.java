package jp.madoguchi.engine.payments;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.cases.TimelineEntry;
import jp.madoguchi.engine.payments.Payments.By;
import jp.madoguchi.engine.payments.RefundRequest.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes in the case's timeline what happens to a refund, and tells those who are to know. */
@Component
class RefundVoice {

    static final String PROCESS = "process";

    private final Cases cases;
    private final RefundMail mail;
    private final Cashier cashier;

    RefundVoice(Cases cases, RefundMail mail, Cashier cashier) {
        this.cases = cases;
        this.mail = mail;
        this.cashier = cashier;
    }

    /** @param asked name of the person who asked for it; null when nobody else had to approve */
    void refunded(Case theCase, long amount, String reason, @Nullable String by, @Nullable String asked) {
        note(theCase, "payment-refunded", amount, reason, by, asked);
    }

    void asked(Case theCase, RefundRequest request) {
        Word asked = request.asked();
        note(theCase, "payment-refund-requested", request.amount(), asked.reason(), asked.name(), null);
        mail.tell(theCase, request);
    }

    void ended(Case theCase, String what, RefundRequest request, String reason, String by) {
        note(theCase, what, request.amount(), reason, by, request.asked().name());
    }

    /** What is offered to be paid follows the books. */
    void offer(Case theCase, Ledger ledger) {
        cashier.adjust(theCase, ledger, false);
    }

    /** For a procedure, whose name is that of the person who decided on the case. */
    Word asker(Case theCase, By by, Instant at) {
        String name = by.name() == null ? by.who() : by.name();
        if (by.who().equals(PROCESS)) {
            return new Word(PROCESS, decider(theCase), by.reason(), at);
        }
        return new Word(by.account() == null ? by.who() : by.account(), name, by.reason(), at);
    }

    private String decider(Case theCase) {
        List<TimelineEntry> timeline = cases.timeline(theCase.municipality(), theCase.number());
        return timeline.stream()
                .filter(entry -> entry.what().equals("decided"))
                .map(entry -> entry.details().get("by"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .reduce((earlier, later) -> later)
                .orElse(PROCESS);
    }

    private void note(
            Case theCase, String what, long amount, String reason, @Nullable String by, @Nullable String asked) {
        Map<String, Object> details = new LinkedHashMap<>(Map.of("amount", amount, "reason", reason));
        if (by != null) {
            details.put("by", by);
        }
        if (asked != null) {
            details.put("asked", asked);
        }
        cases.note(theCase.municipality(), theCase.number(), what, details);
    }
}
