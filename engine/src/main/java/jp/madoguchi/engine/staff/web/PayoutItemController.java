package jp.madoguchi.engine.staff.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payouts.PayoutItem;
import jp.madoguchi.engine.payouts.Payouts;
import jp.madoguchi.engine.payouts.Payouts.Outcome;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.staff.PayoutWork;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Staff enter what became of payments, and take payments out of lists. */
@RestController
@RequestMapping("/api/municipalities/{code}/payouts/{id}")
@Needs(Action.PAYOUTS_WORK)
class PayoutItemController {

    private final Payouts payouts;
    private final PayoutWork work;

    PayoutItemController(Payouts payouts, PayoutWork work) {
        this.payouts = payouts;
        this.work = work;
    }

    record Entered(
            @JsonProperty("case") @Nullable String caseNumber,
            @Nullable String result,
            @Nullable String reason) {}

    record Results(
            @Nullable List<@Nullable Entered> items,
            @Nullable String by) {}

    record Removal(@Nullable String reason, @Nullable String by) {}

    /** Body: {@code {items: [{case, result: "paid"|"failed", reason?}], by?}}. Nothing is entered when any line is wrong. */
    @PostMapping("/results")
    PayoutView results(
            @PathVariable String code, @PathVariable String id, @RequestBody Results body, HttpServletRequest request) {
        MunicipalityId municipality = new MunicipalityId(code);
        List<Outcome> outcomes = new ArrayList<>();
        for (Entered entered : body.items() == null ? List.<@Nullable Entered>of() : body.items()) {
            outcomes.add(outcome(entered));
        }
        work.results(municipality, id, outcomes, ActingStaff.of(request, body.by()));
        return PayoutView.of(payouts.find(municipality, id));
    }

    private static Outcome outcome(@Nullable Entered entered) {
        PayoutItem.Result result = entered == null || entered.result() == null
                ? PayoutItem.Result.WAITING
                : PayoutItem.Result.of(entered.result()).orElse(PayoutItem.Result.WAITING);
        if (entered == null || entered.caseNumber() == null || result == PayoutItem.Result.WAITING) {
            throw new IllegalArgumentException(
                    "items の各項目に case（受付番号）と result（paid か failed）を入れてください。 / Every item needs"
                            + " \"case\" and \"result\", which is paid or failed.");
        }
        return new Outcome(
                entered.caseNumber(),
                result,
                entered.reason() == null ? "" : entered.reason().strip());
    }

    /** The reason comes as {@code ?reason=} or in the body. */
    @DeleteMapping("/items/{number}")
    PayoutView remove(
            @PathVariable String code,
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String reason,
            @RequestBody(required = false) @Nullable Removal body,
            HttpServletRequest request) {
        Removal removal = body == null ? new Removal(null, null) : body;
        String why = reason != null ? reason : removal.reason() == null ? "" : removal.reason();
        MunicipalityId municipality = new MunicipalityId(code);
        work.remove(municipality, id, number, why, ActingStaff.of(request, removal.by()));
        return PayoutView.of(payouts.find(municipality, id));
    }
}
