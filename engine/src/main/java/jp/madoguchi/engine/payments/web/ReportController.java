package jp.madoguchi.engine.payments.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.Differences;
import jp.madoguchi.engine.payments.Differences.Difference;
import jp.madoguchi.engine.payments.Report;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.rights.Reach;
import jp.madoguchi.engine.rights.ReachedCases;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came in and went out, per day and entry by entry, and where Stripe and the books differ. */
@RestController
@RequestMapping("/api/municipalities/{code}")
@Needs(Action.MONEY_READ)
class ReportController {

    private final Report report;
    private final Differences differences;
    private final ReachedCases cases;

    ReportController(Report report, Differences differences, ReachedCases cases) {
        this.cases = cases;
        this.report = report;
        this.differences = differences;
    }

    record Days(LocalDate from, LocalDate to, List<Report.Day> days) {}

    record Shown(
            String kind,
            String text,
            String reference,

            @com.fasterxml.jackson.annotation.JsonProperty("case") @Nullable String caseNumber,

            long stripeAmount,
            long ledgerAmount,
            @Nullable String found) {}

    record Found(List<Shown> items) {}

    @GetMapping("/payments")
    Days days(@PathVariable String code, @RequestParam LocalDate from, @RequestParam LocalDate to, Acting acting) {
        return new Days(from, to, report.days(new MunicipalityId(code), acting.reach(Action.MONEY_READ), from, to));
    }

    @GetMapping("/payments.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String code,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "utf-8") String encoding,
            Acting acting) {
        PaymentsCsv csv = PaymentsCsv.in(encoding);
        byte[] bytes = csv.write(report.lines(new MunicipalityId(code), acting.reach(Action.MONEY_READ), from, to));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", csv.charset()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"payments-" + from + "-" + to + ".csv\"")
                .body(bytes);
    }

    @GetMapping("/payments/differences")
    Found differences(@PathVariable String code, Acting acting) {
        MunicipalityId municipality = new MunicipalityId(code);
        Reach reach = acting.reach(Action.MONEY_READ);
        List<Difference> all = differences.of(municipality);
        Set<String> reached = cases.among(
                municipality,
                all.stream()
                        .map(Difference::caseNumber)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                reach);
        return new Found(all.stream()
                .filter(difference -> reach.everywhere()
                        || (difference.caseNumber() != null && reached.contains(difference.caseNumber())))
                .map(ReportController::shown)
                .toList());
    }

    private static Shown shown(Difference difference) {
        return new Shown(
                difference.kind().id(),
                difference.kind().text(),
                difference.reference(),
                difference.caseNumber(),
                difference.stripeAmount(),
                difference.ledgerAmount(),
                difference.found() == null ? null : difference.found().toString());
    }
}
