package jp.madoguchi.engine.payments.web;

import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.Payments.Statement;
import jp.madoguchi.engine.payments.RefundApproval;
import jp.madoguchi.engine.payments.RefundRequests;
import jp.madoguchi.engine.rights.Acting;
import org.springframework.stereotype.Component;

/** Puts the books of a case and the refunds that wait for a second person together. */
@Component
class LedgerViews {

    private final RefundRequests requests;
    private final RefundApproval approval;

    LedgerViews(RefundRequests requests, RefundApproval approval) {
        this.requests = requests;
        this.approval = approval;
    }

    LedgerView of(MunicipalityId municipality, String number, Statement statement, Acting acting) {
        return LedgerView.of(
                number,
                statement,
                approval.above(municipality).orElse(null),
                requests.of(municipality, number).stream()
                        .map(request -> RefundRequestView.of(request, acting))
                        .toList());
    }
}
