package jp.madoguchi.engine.threads.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.Item;
import jp.madoguchi.engine.payments.Payments;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.threads.Kind;
import jp.madoguchi.engine.threads.Message;
import jp.madoguchi.engine.threads.Subject;
import jp.madoguchi.engine.threads.Threads;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Staff ask for money in the thread: the words, the charge and the card to pay in one transaction. */
@RestController
@RequestMapping("/api/municipalities/{code}/cases/{number}/thread/payments")
@Needs(Action.MONEY_WORK)
class PaymentRequestController {

    private static final int MOST_ITEMS = 100;

    private final Cases cases;
    private final Threads threads;
    private final Payments payments;
    private final ThreadViews views;
    private final RetriedTransactions transaction;

    PaymentRequestController(
            Cases cases,
            Threads threads,
            Payments payments,
            ThreadViews views,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.threads = threads;
        this.payments = payments;
        this.views = views;
        this.transaction = new RetriedTransactions(transactions);
    }

    record Wanted(@Nullable String title, @Nullable Long amount) {}

    record Request(
            @Nullable List<@Nullable Wanted> items,
            @Nullable LocalDate due,
            @Nullable String text,
            @Nullable String by) {}

    /** Body: {@code {items: [{title, amount}], due?, text, by?}}; text says what it is for. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ThreadView request(
            @PathVariable String code, @PathVariable String number, @RequestBody Request body, Acting acting) {
        MunicipalityId municipality = new MunicipalityId(code);
        Case theCase = cases.find(municipality, number).orElseThrow(() -> new Cases.UnknownCase(number));
        List<Item> items = items(body.items());
        String text = Writing.text(ThreadRequests.needed("text", body.text()));
        long total = items.stream().mapToLong(Item::amount).sum();
        Message message = new Message(text, Writing.name(acting.noted(body.by())), null, Map.of("amount", total));
        transaction.executeWithoutResult(status -> {
            threads.write(municipality, Subject.of(theCase), Kind.PAYMENT, message, List.of());
            payments.charge(theCase, items, body.due(), new Payments.By("staff", text, null, acting.noted(body.by())));
        });
        return views.of(municipality, Subject.of(theCase), Long.MAX_VALUE, ThreadRequests.USUAL_SIZE);
    }

    private static List<Item> items(@Nullable List<@Nullable Wanted> wanted) {
        if (wanted == null || wanted.isEmpty() || wanted.size() > MOST_ITEMS) {
            throw new IllegalArgumentException(
                    "items（支払う項目）を 1〜" + MOST_ITEMS + " 個入れてください。 / Expected 1 to " + MOST_ITEMS + " \"items\".");
        }
        return wanted.stream().map(PaymentRequestController::item).toList();
    }

    private static Item item(@Nullable Wanted wanted) {
        if (wanted == null || wanted.title() == null || wanted.amount() == null) {
            throw new IllegalArgumentException(
                    "items の各項目に title と amount を入れてください。 / Every item needs \"title\" and \"amount\".");
        }
        return new Item(wanted.title(), wanted.amount());
    }
}
