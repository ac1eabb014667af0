package jp.madoguchi.engine.staff.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.cases.CasePage;
import jp.madoguchi.engine.cases.CaseQuery;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.staff.CaseWork;
import jp.madoguchi.engine.staff.web.CaseView.Listed;
import jp.madoguchi.engine.time.TurnableClock;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Staff see cases, mark answers as deficient, and decide. */
@RestController
@RequestMapping("/api/municipalities/{code}/cases")
@Needs(Action.CASES_READ)
class CaseController {

    private final Cases cases;
    private final CaseWork work;
    private final CaseViews views;
    private final Clock clock;

    CaseController(Cases cases, CaseWork work, CaseViews views, Clock clock) {
        this.cases = cases;
        this.work = work;
        this.views = views;
        this.clock = clock;
    }

    /** @param next where the next page begins, for {@code after}; absent on the last page */
    record Page(
            List<Listed> items,
            int page,
            long total,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    record Deficiency(@Nullable String question, @Nullable String comment) {}

    record Deficiencies(
            @Nullable List<@Nullable Deficiency> items,
            @Nullable LocalDate deadline) {}

    @GetMapping
    Page list(
            @PathVariable String code,
            @RequestParam(name = "package", required = false) @Nullable String packageId,
            @ParameterObject CaseFilter filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Acting acting) {
        CaseQuery query = filter.query(packageId, acting, clock.instant());
        CasePage found = cases.page(new MunicipalityId(code), query, Paging.page(page), Paging.size(size));
        return new Page(
                views.listed(new MunicipalityId(code), found.items()), found.page(), found.total(), found.next());
    }

    @GetMapping("/{number}")
    CaseView show(@PathVariable String code, @PathVariable String number) {
        return views.of(work.find(new MunicipalityId(code), number));
    }

    /** Body: {@code {items: [{question, comment}], deadline?}}. */
    @PostMapping("/{number}/deficiencies")
    @Needs(Action.CASES_WORK)
    CaseView markDeficient(
            @PathVariable String code,
            @PathVariable String number,
            @RequestBody Deficiencies body,
            HttpServletRequest request) {
        Map<String, String> comments = new LinkedHashMap<>();
        for (Deficiency item : body.items() == null ? List.<@Nullable Deficiency>of() : body.items()) {
            if (item == null
                    || item.question() == null
                    || item.comment() == null
                    || item.comment().isBlank()) {
                throw new IllegalArgumentException(
                        "items の各項目に question と comment を入れてください。 / Every item needs \"question\" and \"comment\".");
            }
            comments.put(item.question(), item.comment().strip());
        }
        LocalDate deadline = body.deadline();
        if (deadline != null && deadline.isBefore(LocalDate.ofInstant(clock.instant(), TurnableClock.TOKYO))) {
            throw new IllegalArgumentException("deadline（期限）は今日以降の日付にしてください。 / \"deadline\" is past; got " + deadline);
        }
        MunicipalityId municipality = new MunicipalityId(code);
        work.markDeficient(municipality, number, comments, deadline, StaffActs.of(request));
        return views.of(work.find(municipality, number));
    }

    /** Body: {@code {outcome, …}}; all other members are fields of the decision, readable in FEEL as {@code decision.NAME}. */
    @PostMapping("/{number}/decision")
    @Needs(Action.CASES_DECIDE)
    CaseView decide(
            @PathVariable String code,
            @PathVariable String number,
            @RequestBody Map<String, Object> body,
            HttpServletRequest request) {
        if (!(body.get("outcome") instanceof String outcome) || outcome.isBlank()) {
            throw new IllegalArgumentException(
                    "outcome（決定）を入れてください。 / \"outcome\" is missing, for example \"approved\".");
        }
        Map<String, Object> fields = new LinkedHashMap<>(body);
        fields.remove("outcome");
        fields.values().removeIf(java.util.Objects::isNull);
        MunicipalityId municipality = new MunicipalityId(code);
        work.decide(municipality, number, outcome, fields, StaffActs.of(request));
        return views.of(work.find(municipality, number));
    }

    /** Goes on with a case that stopped in state {@code failed}, after its cause was mended. */
    @PostMapping("/{number}/retry")
    @Needs(Action.CASES_WORK)
    CaseView retry(@PathVariable String code, @PathVariable String number, HttpServletRequest request) {
        MunicipalityId municipality = new MunicipalityId(code);
        work.retry(municipality, number, StaffActs.of(request));
        return views.of(work.find(municipality, number));
    }
}
