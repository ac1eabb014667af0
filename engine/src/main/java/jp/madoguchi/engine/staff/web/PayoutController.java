package jp.madoguchi.engine.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payouts.PayoutList;
import jp.madoguchi.engine.payouts.Payouts;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Staff close payout lists, approve them, fetch the file for the bank and say that it was sent. */
@RestController
@RequestMapping("/api/municipalities/{code}/payouts")
@Needs(Action.PAYOUTS_READ)
class PayoutController {

    private static final String ID = "/{id:[a-z0-9-]+}";

    private final Payouts payouts;

    PayoutController(Payouts payouts) {
        this.payouts = payouts;
    }

    record Page(List<PayoutView> items, int page, long total) {}

    /** What comes with an act; who acts may be told by the header instead. */
    record Act(
            @Nullable LocalDate due,
            @Nullable String reason,
            @Nullable String by) {

        static Act of(@Nullable Act given) {
            return given == null ? new Act(null, null, null) : given;
        }
    }

    @GetMapping
    Page list(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Acting acting) {
        PayoutList.Page found = payouts.page(
                new MunicipalityId(code), acting.reach(Action.PAYOUTS_READ), Paging.page(page), Paging.size(size));
        return new Page(found.items().stream().map(PayoutView::of).toList(), found.page(), found.total());
    }

    @GetMapping(ID)
    PayoutView show(@PathVariable String code, @PathVariable String id) {
        return PayoutView.of(payouts.find(new MunicipalityId(code), id));
    }

    @GetMapping(ID + ".csv")
    ResponseEntity<byte[]> csv(@PathVariable String code, @PathVariable String id) {
        byte[] csv = PayoutCsv.of(payouts.find(new MunicipalityId(code), id));
        return file(new MediaType("text", "csv", StandardCharsets.UTF_8), id + ".csv", csv);
    }

    /** Body: {@code {due?, by?}}. */
    @PostMapping(ID + "/close")
    @Needs(Action.PAYOUTS_WORK)
    PayoutView close(
            @PathVariable String code,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Act body,
            HttpServletRequest request) {
        Act act = Act.of(body);
        payouts.close(new MunicipalityId(code), id, act.due(), ActingStaff.of(request, act.by()));
        return show(code, id);
    }

    /** Body: {@code {by}}. Two different persons are needed. */
    @PostMapping(ID + "/approvals")
    @Needs(Action.PAYOUTS_APPROVE)
    PayoutView approve(
            @PathVariable String code,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Act body,
            HttpServletRequest request) {
        payouts.approve(
                new MunicipalityId(code),
                id,
                ActingStaff.named(request, Act.of(body).by()));
        return show(code, id);
    }

    /** The file for the bank, once. */
    @GetMapping(ID + "/zengin")
    @Needs(Action.PAYOUTS_WORK)
    ResponseEntity<byte[]> zengin(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(defaultValue = "none") String lineEnds,
            HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            // Spring would answer HEAD by this method, and the file would count as fetched.
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.of("GET"));
        }
        if (!List.of("none", "crlf").contains(lineEnds)) {
            throw new IllegalArgumentException("lineEnds は none か crlf にしてください。 / \"lineEnds\" is none or crlf.");
        }
        byte[] file =
                payouts.download(new MunicipalityId(code), id, lineEnds.equals("crlf"), ActingStaff.of(request, null));
        return file(MediaType.APPLICATION_OCTET_STREAM, id + ".txt", file);
    }

    /** Body: {@code {reason, by?}}. */
    @PostMapping(ID + "/reissue")
    @Needs(Action.PAYOUTS_WORK)
    PayoutView reissue(
            @PathVariable String code,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Act body,
            HttpServletRequest request) {
        Act act = Act.of(body);
        String reason = act.reason() == null ? "" : act.reason();
        payouts.reissue(new MunicipalityId(code), id, reason, ActingStaff.of(request, act.by()));
        return show(code, id);
    }

    @PostMapping(ID + "/sent")
    @Needs(Action.PAYOUTS_WORK)
    PayoutView sent(
            @PathVariable String code,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Act body,
            HttpServletRequest request) {
        payouts.sent(
                new MunicipalityId(code),
                id,
                ActingStaff.of(request, Act.of(body).by()));
        return show(code, id);
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
