package jp.madoguchi.engine.payments.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.Item;
import jp.madoguchi.engine.payments.Payments.By;
import jp.madoguchi.engine.payments.Payments.Statement;
import jp.madoguchi.engine.payments.StaffTill;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Staff see what a case owes and do something about it. Every act may carry an {@code Idempotency-Key}: the same act with the same key is
 * booked once.
 */
@RestController
@RequestMapping("/api/municipalities/{code}/cases/{number}")
@Needs(Action.MONEY_READ)
class LedgerController {

    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_REASON = 1000;
    private static final int MOST_ITEMS = 100;

    private final StaffTill till;
    private final LedgerViews views;

    LedgerController(StaffTill till, LedgerViews views) {
        this.till = till;
        this.views = views;
    }

    record Sum(@Nullable Long amount, @Nullable String reason) {}

    record ItemBody(@Nullable String title, @Nullable Long amount) {}

    record Charge(
            @Nullable List<@Nullable ItemBody> items,
            @Nullable LocalDate due,
            @Nullable String reason) {}

    @GetMapping("/ledger")
    LedgerView ledger(@PathVariable String code, @PathVariable String number, Acting acting) {
        return view(code, number, till.statement(new MunicipalityId(code), number), acting);
    }

    /** Answers 202 when the refund waits for a second person; it is then among the {@code requests}. */
    @PostMapping("/refunds")
    @Needs(Action.MONEY_WORK)
    ResponseEntity<LedgerView> refund(
            @PathVariable String code,
            @PathVariable String number,
            @RequestBody Sum body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Acting acting) {
        StaffTill.Refunding refunding =
                till.refund(new MunicipalityId(code), number, positive(body.amount()), by(body.reason(), key, acting));
        return ResponseEntity.status(refunding.request() == null ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(views.of(new MunicipalityId(code), number, refunding.statement(), acting));
    }

    @PostMapping("/waivers")
    @Needs(Action.MONEY_WORK)
    LedgerView waive(
            @PathVariable String code,
            @PathVariable String number,
            @RequestBody Sum body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Acting acting) {
        return view(
                code,
                number,
                till.waive(new MunicipalityId(code), number, positive(body.amount()), by(body.reason(), key, acting)),
                acting);
    }

    @PostMapping("/cash")
    @Needs(Action.MONEY_WORK)
    LedgerView cash(
            @PathVariable String code,
            @PathVariable String number,
            @RequestBody Sum body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Acting acting) {
        Long amount = positive(body.amount());
        if (amount == null) {
            throw new IllegalArgumentException("amount（受け取った額）を入れてください。 / \"amount\" is missing.");
        }
        return view(
                code,
                number,
                till.cash(new MunicipalityId(code), number, amount, by(body.reason(), key, acting)),
                acting);
    }

    /** Body: {@code {items: [{title, amount}], due?, reason}}. */
    @PostMapping("/charges")
    @Needs(Action.MONEY_WORK)
    LedgerView charge(
            @PathVariable String code,
            @PathVariable String number,
            @RequestBody Charge body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Acting acting) {
        List<Item> items = new ArrayList<>();
        for (ItemBody item : body.items() == null ? List.<@Nullable ItemBody>of() : body.items()) {
            if (item == null || item.title() == null || item.amount() == null) {
                throw new IllegalArgumentException(
                        "items の各項目に title と amount を入れてください。 / Every item needs \"title\" and \"amount\".");
            }
            items.add(new Item(item.title(), item.amount()));
        }
        if (items.size() > MOST_ITEMS) {
            throw new IllegalArgumentException("items は 100 個までです。 / At most 100 items.");
        }
        return view(
                code,
                number,
                till.charge(new MunicipalityId(code), number, items, body.due(), by(body.reason(), key, acting)),
                acting);
    }

    private LedgerView view(String code, String number, Statement statement, Acting acting) {
        return views.of(new MunicipalityId(code), number, statement, acting);
    }

    private static @Nullable Long positive(@Nullable Long amount) {
        if (amount != null && amount <= 0) {
            throw new IllegalArgumentException(
                    "amount は 1 円以上の整数にしてください（今は " + amount + "）。 / \"amount\" is 1 yen or more; got " + amount + ".");
        }
        return amount;
    }

    private static By by(@Nullable String reason, @Nullable String key, Acting acting) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "reason（理由）を 1〜1000 文字で入れてください。 / \"reason\" is needed, 1 to 1000 characters.");
        }
        return new By("staff", reason.strip(), key, acting.noted(null), acting.id());
    }
}
