package jp.madoguchi.engine.payments.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.RefundApproval;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Above which amount refunds need a second person. */
@RestController
@RequestMapping("/api/municipalities/{code}/payments/refund-approval")
@Needs(Action.SETTINGS_READ)
class RefundApprovalController {

    private static final long MOST = 99_999_999;

    private final RefundApproval approval;

    RefundApprovalController(RefundApproval approval) {
        this.approval = approval;
    }

    /** @param above whole yen, 0 for every refund; null when none needs a second person */
    record Rule(@Nullable Long above) {}

    @GetMapping
    Rule show(@PathVariable String code) {
        return new Rule(approval.above(new MunicipalityId(code)).orElse(null));
    }

    /** Body: {@code {above}}. What waits already goes on waiting. */
    @PutMapping
    @Needs(Action.SETTINGS_CHANGE)
    Rule set(@PathVariable String code, @RequestBody Rule body, HttpServletRequest request) {
        Long above = body.above();
        if (above != null && (above < 0 || above > MOST)) {
            throw new IllegalArgumentException("above（この額を超えたら）は 0 から " + MOST + " 円までです（今は " + above
                    + "）。 / \"above\" is 0 to " + MOST + " yen; got " + above + ".");
        }
        Rule before = show(code);
        approval.set(new MunicipalityId(code), above);
        AuditNotes.of(request)
                .before(AuditNotes.values("above", before.above()))
                .after(AuditNotes.values("above", above));
        return body;
    }
}
