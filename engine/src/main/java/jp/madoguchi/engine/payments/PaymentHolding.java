package jp.madoguchi.engine.payments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Disclosure;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.residents.Holding;
import jp.madoguchi.engine.residents.Obstacle;
import jp.madoguchi.engine.residents.Subject;
import org.springframework.stereotype.Component;

/** What somebody owed and paid. The books stay, as law wants it, with amounts, days and Stripe's own references; what says more goes. */
@Component
class PaymentHolding implements Holding {

    private final SessionStore sessions;
    private final RefundStore refunds;
    private final RefundRequests requests;
    private final LedgerStore ledgers;
    private final PaymentErasure erasure;

    PaymentHolding(
            SessionStore sessions,
            RefundStore refunds,
            RefundRequests requests,
            LedgerStore ledgers,
            PaymentErasure erasure) {
        this.sessions = sessions;
        this.refunds = refunds;
        this.requests = requests;
        this.ledgers = ledgers;
        this.erasure = erasure;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "ledger_entry",
                "payment_account",
                "payment_session",
                "payment_refund",
                "payment_difference",
                "refund_request",
                "stripe_event");
    }

    @Override
    public void show(Subject subject, Disclosure to) {
        MunicipalityId municipality = subject.municipality();
        for (String number : subject.cases()) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("case", number);
            shown.put("entries", ledgers.of(municipality, number).entries());
            shown.put("sessions", sessions.of(municipality, number));
            shown.put("refunds", refunds.of(municipality, number));
            shown.put("refundRequests", requests.of(municipality, number));
            if (shown.values().stream().anyMatch(part -> part instanceof List<?> items && !items.isEmpty())) {
                to.add("payments", shown);
            }
        }
    }

    @Override
    public List<Obstacle> obstacles(Subject subject) {
        List<String> moving = subject.cases().stream()
                .filter(number -> isMoving(subject.municipality(), number))
                .toList();
        return moving.isEmpty()
                ? List.of()
                : List.of(new Obstacle(
                        "money-under-way",
                        "支払いか返金が途中です。済むか、期限が切れるまでお待ちください。",
                        "A payment or refund is under way: wait until it is through or has expired.",
                        moving));
    }

    private boolean isMoving(MunicipalityId municipality, String number) {
        return sessions.of(municipality, number).stream().anyMatch(Session::isLive)
                || refunds.of(municipality, number).stream()
                        .anyMatch(r -> r.state() == Refund.State.WANTED || r.state() == Refund.State.PENDING)
                || requests.of(municipality, number).stream().anyMatch(r -> r.state() == RefundRequest.State.OPEN);
    }

    @Override
    public List<Obstacle> unsettled(Subject subject) {
        List<String> open = subject.cases().stream()
                .filter(number -> ledgers.of(subject.municipality(), number).balance() != 0)
                .toList();
        return open.isEmpty()
                ? List.of()
                : List.of(new Obstacle(
                        "open-balance",
                        "未収か過払いの残高があります。収納・免除・返金で残高を 0 円にしてください。",
                        "Something is still owed, or was paid too much: settle, waive or refund it first.",
                        open));
    }

    @Override
    public void erasePerson(Subject subject, Erasing to) {
        // All of it belongs to cases.
    }

    @Override
    public void eraseCases(Subject subject, Erasing to) {
        to.erased("payment-events", "Stripe から届いた通知の中身", "What events of Stripe said", erasure.emptyEvents(subject));
        to.erased("payment-links", "支払いのリンク", "Links to pay", erasure.dropLinks(subject));
        to.kept(new Erasing.Line(
                "ledger",
                "収納の帳簿（金額と日時）",
                "The books: amounts and times",
                erasure.emptyReasons(subject),
                "会計の記録として保存する義務があるため。摘要は消しました。",
                "Accounts must be kept by law; what was noted in words was erased."));
        to.kept(new Erasing.Line(
                "payments",
                "支払いと返金の記録（金額と Stripe の番号）",
                "Payments and refunds: amounts and Stripe's numbers",
                erasure.payments(subject),
                "Stripe の記録と突き合わせるため。",
                "They are compared with what Stripe says."));
    }
}
