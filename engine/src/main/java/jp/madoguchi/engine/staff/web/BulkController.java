package jp.madoguchi.engine.staff.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.engine.accounts.Accounts;
import jp.madoguchi.engine.jobs.JobView;
import jp.madoguchi.engine.jobs.Jobs;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.rights.NotAllowed;
import jp.madoguchi.engine.rights.OutOfReach;
import jp.madoguchi.engine.rights.ReachedCases;
import jp.madoguchi.engine.staff.BulkCases;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same act on many cases. It goes on when who started it leaves the page, or the node stops. */
@RestController
@RequestMapping("/api/municipalities/{code}")
@Needs(Action.CASES_WORK)
class BulkController {

    private static final int MOST = 1000;

    private final BulkCases bulk;
    private final Jobs jobs;
    private final Accounts accounts;
    private final ReachedCases cases;

    BulkController(BulkCases bulk, Jobs jobs, Accounts accounts, ReachedCases cases) {
        this.bulk = bulk;
        this.jobs = jobs;
        this.accounts = accounts;
        this.cases = cases;
    }

    record Bulk(
            @Nullable List<@Nullable String> numbers,
            @Nullable String act,
            @Nullable UUID account,
            @Nullable String outcome,
            @Nullable String reason) {}

    /**
     * Body: {@code {numbers, act: "assign", account}} or {@code {numbers, act: "decide", outcome, reason?}}; {@code approve} is to decide
     * {@code approved}. At most 1000 cases.
     */
    @PostMapping("/cases/bulk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView start(@PathVariable String code, @RequestBody Bulk body, Acting acting) {
        MunicipalityId municipality = new MunicipalityId(code);
        boolean assign = "assign".equals(body.act());
        String outcome = "approve".equals(body.act()) ? "approved" : body.outcome();
        if (!assign && !List.of("decide", "approve").contains(body.act() == null ? "" : body.act())) {
            throw new IllegalArgumentException(
                    "act は assign、decide、approve のどれかにしてください。 / \"act\" is assign, decide or approve; got "
                            + body.act());
        }
        Action action = assign ? Action.CASES_WORK : Action.CASES_DECIDE;
        if (!acting.may(action)) {
            throw NotAllowed.to(action);
        }
        List<String> numbers = numbers(municipality, body, acting, action);
        if (assign) {
            UUID account = body.account();
            return jobs.view(bulk.assign(
                    municipality,
                    numbers,
                    account == null ? null : StaffNames.assignee(accounts, municipality, account),
                    acting));
        }
        if (outcome == null || outcome.isBlank()) {
            throw new IllegalArgumentException(
                    "outcome（決定）を入れてください。 / \"outcome\" is missing, for example \"approved\".");
        }
        return jobs.view(bulk.decide(
                municipality,
                numbers,
                outcome,
                body.reason() == null ? "" : body.reason().strip(),
                acting));
    }

    private List<String> numbers(MunicipalityId municipality, Bulk body, Acting acting, Action action) {
        List<String> numbers = body.numbers() == null
                ? List.of()
                : body.numbers().stream().map(String::valueOf).distinct().toList();
        if (numbers.isEmpty() || numbers.size() > MOST) {
            throw new IllegalArgumentException("numbers（案件の番号）を 1〜" + MOST + " 件入れてください。 / \"numbers\" takes 1 to "
                    + MOST + "; got " + numbers.size() + ".");
        }
        Set<String> reached = cases.among(municipality, numbers, acting.reach(action));
        numbers.stream().filter(number -> !reached.contains(number)).findFirst().ifPresent(number -> {
            throw new OutOfReach(number);
        });
        return numbers;
    }
}
