package jp.madoguchi.engine.payouts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.zengin.Payer;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredPayouts implements Payouts {

    private static final int APPROVALS = 2;

    private final PayoutTables tables;
    private final PayerStore payers;
    private final TransferFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredPayouts(
            PayoutTables tables,
            PayerStore payers,
            TransferFiles files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tables = tables;
        this.payers = payers;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public PayoutList.Page page(MunicipalityId municipality, Reach reach, int page, int size) {
        List<PayoutList.Summary> lists = tables.lists().page(municipality, reach, page, size).stream()
                .map(tables.items()::summary)
                .toList();
        return new PayoutList.Page(lists, page, tables.lists().count(municipality, reach));
    }

    @Override
    @Transactional(readOnly = true)
    public PayoutList.Details find(MunicipalityId municipality, String id) {
        PayoutList list = tables.lists().find(municipality, id).orElseThrow(() -> new UnknownPayout(id));
        return new PayoutList.Details(
                list,
                tables.items().of(list),
                tables.records().approvals(list),
                tables.records().log(list));
    }

    @Override
    public void close(MunicipalityId municipality, String id, @Nullable LocalDate due, Actor by) {
        PayoutList list = tables.lists().lock(municipality, id);
        if (!list.isChangeable()) {
            PayoutRules.expect(list, "締められ", PayoutState.OPEN, PayoutState.CLOSED);
        }
        notEmpty(list);
        LocalDate day = PayoutRules.payDay(list, due, clock.instant());
        tables.records().dropApprovals(list);
        change(list.on(day), PayoutState.CLOSED, false, "closed", by, Map.of("due", day.toString()));
    }

    @Override
    public void approve(MunicipalityId municipality, String id, Actor by) {
        PayoutList list = tables.lists().lock(municipality, id);
        PayoutRules.expect(list, "承認でき", PayoutState.CLOSED);
        notEmpty(list);
        if (tables.records().hasApproved(list, by)) {
            throw new PayoutRefusal("「" + by.name() + "」さんはもう承認しています。別の職員が承認してください。 / " + by.name()
                    + " has approved this list already; somebody else must.");
        }
        tables.records().approve(list, by);
        boolean whole = tables.records().approvals(list).size() >= APPROVALS;
        change(list, whole ? PayoutState.APPROVED : PayoutState.CLOSED, whole, "approved", by, Map.of());
    }

    @Override
    public byte[] download(MunicipalityId municipality, String id, boolean lineEnds, Actor by) {
        PayoutList list = tables.lists().lock(municipality, id);
        PayoutRules.expect(list, "全銀ファイルを出せ", PayoutState.APPROVED, PayoutState.SENT);
        if (!list.downloadable()) {
            throw new PayoutRefusal("支払リスト " + id + " の全銀ファイルは、もうダウンロードされています。必要なら、理由を付けて再発行してください（POST …/reissue）。 /"
                    + " The file was fetched already; reissue it with a reason.");
        }
        Payer payer = payers.find(municipality)
                .orElseThrow(() -> new PayoutRefusal(
                        "振込元の口座が決まっていません。PUT …/payouts/payer で入れてください。 / Set the payer first: PUT …/payouts/payer."));
        LocalDate due = PayoutRules.fileDay(list, clock.instant());
        byte[] file = files.of(list, due, tables.items().of(list), payer, lineEnds);
        PayoutList fetched = list.fetched(clock.instant());
        tables.lists().update(fetched);
        tables.records().log(fetched, "downloaded", by, Map.of("times", fetched.downloads()));
        return file;
    }

    @Override
    public void reissue(MunicipalityId municipality, String id, String reason, Actor by) {
        PayoutList list = tables.lists().lock(municipality, id);
        PayoutRules.expect(list, "再発行でき", PayoutState.APPROVED, PayoutState.SENT);
        if (list.downloadable()) {
            throw new PayoutRefusal("支払リスト " + id + " の全銀ファイルは、まだダウンロードされていません。 / The file was not fetched yet.");
        }
        change(list, list.state(), true, "reissued", by, Map.of("reason", PayoutRules.reason(reason)));
    }

    @Override
    public void sent(MunicipalityId municipality, String id, Actor by) {
        PayoutList list = tables.lists().lock(municipality, id);
        PayoutRules.expect(list, "送付済みにでき", PayoutState.APPROVED);
        if (list.downloads() == 0) {
            throw new PayoutRefusal("先に全銀ファイルをダウンロードしてください。 / Fetch the file first.");
        }
        change(list, PayoutState.SENT, false, "sent", by, Map.of());
    }

    @Override
    public void result(MunicipalityId municipality, String id, Outcome outcome, Actor by) {
        PayoutList list = tables.lists().lock(municipality, id);
        PayoutItem item = tables.items().find(list, outcome.caseNumber());
        PayoutRules.checkResult(list, item, outcome);
        if (item.result() == outcome.result()) {
            return;
        }
        String result = outcome.result().id();
        tables.items().settle(list, item, outcome.result(), outcome.reason());
        Map<String, Object> entered = Map.of("case", item.caseNumber(), "result", result, "reason", outcome.reason());
        tables.records().log(list, "result", by, entered);
        if (tables.items().allSettled(list)) {
            change(list, PayoutState.DONE, false, "done", by, Map.of());
        }
        settled(list, item, result, outcome.reason());
    }

    @Override
    @Transactional(readOnly = true)
    public void checkResults(MunicipalityId municipality, String id, List<Outcome> outcomes) {
        PayoutList list = tables.lists().find(municipality, id).orElseThrow(() -> new UnknownPayout(id));
        PayoutRules.expect(list, "結果を入れられ", PayoutState.SENT, PayoutState.DONE);
        outcomes.forEach(
                outcome -> PayoutRules.checkResult(list, tables.items().find(list, outcome.caseNumber()), outcome));
    }

    @Override
    public void remove(MunicipalityId municipality, String id, String caseNumber, String reason, Actor by) {
        PayoutList list = tables.lists().lock(municipality, id);
        PayoutRules.expect(list, "外せ", PayoutState.OPEN, PayoutState.CLOSED, PayoutState.APPROVED);
        String why = PayoutRules.reason(reason);
        PayoutItem item = tables.items().find(list, caseNumber);
        tables.takeOut(list, caseNumber, clock.instant());
        tables.records().log(list, "removed", by, Map.of("case", caseNumber, "reason", why));
        settled(list, item, "removed", why);
    }

    private void notEmpty(PayoutList list) {
        if (tables.items().summary(list).count() == 0) {
            throw new PayoutRefusal("支払リスト " + list.id() + " には 1 件も入っていません。 / The payout list is empty.");
        }
    }

    private void settled(PayoutList list, PayoutItem item, String result, String reason) {
        events.publishEvent(
                new PayoutSettled(list.municipality(), item.caseNumber(), list.kind(), result, reason, item.amount()));
    }

    private void change(
            PayoutList list, PayoutState state, boolean fetchable, String what, Actor by, Map<String, Object> details) {
        PayoutList changed = list.in(state, fetchable, clock.instant());
        tables.lists().update(changed);
        tables.records().log(changed, what, by, details);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Payer> payer(MunicipalityId municipality) {
        return payers.find(municipality);
    }

    @Override
    public void payer(MunicipalityId municipality, Payer payer) {
        payers.put(municipality, payer);
    }
}
