package jp.madoguchi.engine.staff.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Accounts;
import jp.madoguchi.engine.accounts.ProgramTokens;
import jp.madoguchi.engine.cases.CaseCounts;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.FailedMessages;
import jp.madoguchi.engine.payments.Differences;
import jp.madoguchi.engine.payments.RefundRequest;
import jp.madoguchi.engine.payments.RefundRequests;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.rights.Reach;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What went wrong, or will, and needs somebody: for the first page of the console. Everybody sees what he may do something about. */
@RestController
@RequestMapping("/api/municipalities/{code}")
@Needs(Action.OWN_ACCOUNT)
class AttentionController {

    private static final Duration SOON = Duration.ofDays(14);
    private static final int NUMBERS = 10;

    private final FailedMessages messages;
    private final CaseCounts cases;
    private final ProgramTokens tokens;
    private final Money money;
    private final Accounts accounts;

    AttentionController(
            FailedMessages messages, CaseCounts cases, ProgramTokens tokens, Money money, Accounts accounts) {
        this.messages = messages;
        this.cases = cases;
        this.tokens = tokens;
        this.money = money;
        this.accounts = accounts;
    }

    /** What may be wrong, or waits, with money. */
    @Component
    record Money(Differences differences, RefundRequests requests) {}

    /**
     * @param kind undelivered-messages, stopped-cases, payment-differences, refunds-to-approve, expiring-tokens or open-invitations
     * @param numbers of the newest cases concerned
     */
    record Concern(String kind, long count, List<String> numbers) {}

    /** @param items only what there is at least one of */
    record Attention(List<Concern> items) {}

    @GetMapping("/attention")
    Attention show(@PathVariable String code, Acting acting) {
        MunicipalityId municipality = new MunicipalityId(code);
        List<Concern> found = new ArrayList<>();
        if (acting.may(Action.MESSAGES_REPAIR)) {
            found.add(new Concern("undelivered-messages", messages.count(municipality), List.of()));
        }
        if (acting.may(Action.CASES_READ)) {
            CaseCounts.Stopped stopped = cases.stopped(municipality, acting.reach(Action.CASES_READ), NUMBERS);
            found.add(new Concern("stopped-cases", stopped.count(), stopped.numbers()));
        }
        if (acting.may(Action.MONEY_READ)) {
            found.add(new Concern(
                    "payment-differences", money.differences().of(municipality).size(), List.of()));
        }
        if (acting.may(Action.MONEY_WORK)) {
            found.add(toApprove(municipality, acting.reach(Action.MONEY_WORK)));
        }
        if (acting.may(Action.STAFF_MANAGE)) {
            found.add(new Concern("expiring-tokens", tokens.expiring(municipality, SOON), List.of()));
            found.add(new Concern("open-invitations", invited(municipality), List.of()));
        }
        return new Attention(
                found.stream().filter(concern -> concern.count() > 0).toList());
    }

    /** @param procedure id of the procedure in its package */
    record Figure(@JsonProperty("package") String packageId, String procedure, String state, long count) {}

    record Figures(List<Figure> items) {}

    /** How many cases there are within reach, by procedure and state. */
    @GetMapping("/figures")
    @Needs(value = Action.CASES_READ, impersonal = true)
    Figures figures(@PathVariable String code, Acting acting) {
        return new Figures(cases.byProcedure(new MunicipalityId(code), acting.reach(Action.CASES_READ)).stream()
                .map(figure -> new Figure(figure.packageId(), figure.procedure(), figure.state(), figure.count()))
                .toList());
    }

    private Concern toApprove(MunicipalityId municipality, Reach reach) {
        List<String> numbers = money.requests().of(municipality, RefundRequest.State.OPEN, reach, NUMBERS).stream()
                .map(RefundRequest::caseNumber)
                .distinct()
                .toList();
        return new Concern("refunds-to-approve", money.requests().open(municipality, reach), numbers);
    }

    private long invited(MunicipalityId municipality) {
        return accounts.of(municipality).stream()
                .filter(account -> account.state() == Account.State.INVITED)
                .count();
    }
}
