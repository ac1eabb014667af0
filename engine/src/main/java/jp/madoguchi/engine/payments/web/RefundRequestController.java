package jp.madoguchi.engine.payments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.RefundApprovals;
import jp.madoguchi.engine.payments.RefundApprovals.Decider;
import jp.madoguchi.engine.payments.RefundRequest.State;
import jp.madoguchi.engine.payments.RefundRequests;
import jp.madoguchi.engine.payments.StaffTill;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.rights.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Refunds above the municipality's amount: a second person approves or declines, who asked for it may withdraw. Every act may carry an {@code
 * Idempotency-Key}: tried again by the same person with the same key it does nothing more. A request that is over already is answered with 409.
 */
@RestController
@RequestMapping("/api/municipalities/{code}")
@Needs(Action.MONEY_WORK)
class RefundRequestController {

    private static final String KEY = "Idempotency-Key";
    private static final String ONE = "/cases/{number}/refund-requests/{id}";
    private static final int MOST = 500;
    private static final int LONGEST_REASON = 1000;

    private final RefundApprovals approvals;
    private final RefundRequests requests;
    private final StaffTill till;
    private final LedgerViews views;

    RefundRequestController(RefundApprovals approvals, RefundRequests requests, StaffTill till, LedgerViews views) {
        this.approvals = approvals;
        this.requests = requests;
        this.till = till;
        this.views = views;
    }

    record Found(List<RefundRequestView> items) {}

    record Reason(@Nullable String reason) {}

    /**
     * Those of one state, the one that waited longest first; at most 500.
     *
     * @param state {@code open}, {@code approved}, {@code declined} or {@code withdrawn}
     */
    @GetMapping("/payments/refund-requests")
    @Needs(Action.MONEY_READ)
    Found list(@PathVariable String code, @RequestParam(defaultValue = "open") String state, Acting acting) {
        return new Found(
                requests.of(new MunicipalityId(code), state(state), acting.reach(Action.MONEY_READ), MOST).stream()
                        .map(request -> RefundRequestView.of(request, acting))
                        .toList());
    }

    /** The money goes back. Not for who asked for it. */
    @PostMapping(ONE + "/approval")
    LedgerView approve(
            @PathVariable String code,
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Acting acting,
            HttpServletRequest request) {
        approvals.approve(new MunicipalityId(code), number, id, person(acting, key));
        return after(code, number, id, acting, request);
    }

    /** Body: {@code {reason}}. Not for who asked for it. */
    @PostMapping(ONE + "/refusal")
    LedgerView decline(
            @PathVariable String code,
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestBody Reason body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Acting acting,
            HttpServletRequest request) {
        String reason = body.reason() == null ? "" : body.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "reason（理由）を 1〜1000 文字で入れてください。 / \"reason\" is needed, 1 to 1000 characters.");
        }
        approvals.decline(new MunicipalityId(code), number, id, reason, person(acting, key));
        return after(code, number, id, acting, request);
    }

    /** Only for who asked for it. */
    @PostMapping(ONE + "/withdrawal")
    LedgerView withdraw(
            @PathVariable String code,
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Acting acting,
            HttpServletRequest request) {
        approvals.withdraw(new MunicipalityId(code), number, id, new Decider(acting.id(), acting.name(), key));
        return after(code, number, id, acting, request);
    }

    private LedgerView after(String code, String number, UUID id, Acting acting, HttpServletRequest request) {
        MunicipalityId municipality = new MunicipalityId(code);
        LedgerView view = views.of(municipality, number, till.statement(municipality, number), acting);
        view.requests().stream()
                .filter(one -> one.id().equals(id))
                .forEach(one -> AuditNotes.of(request)
                        .before(Map.of("state", State.OPEN.id(), "amount", one.amount(), "askedBy", one.askedBy()))
                        .after(Map.of("state", one.state(), "amount", one.amount(), "refunded", view.refunded())));
        return view;
    }

    /** A program is nobody who could be the second person. */
    private static Decider person(Acting acting, @Nullable String key) {
        if (!acting.person()) {
            throw new NotAllowed(
                    "返金の承認・却下は、サインインした職員がしてください。 / Only a person who has signed in approves or declines refunds.");
        }
        return new Decider(acting.id(), acting.name(), key);
    }

    private static State state(String id) {
        for (State state : State.values()) {
            if (state.id().equals(id)) {
                return state;
            }
        }
        throw new IllegalArgumentException("state は open、approved、declined、withdrawn のどれかです（今は " + id
                + "）。 / \"state\" is one of open, approved," + " declined, withdrawn; got " + id + ".");
    }
}
