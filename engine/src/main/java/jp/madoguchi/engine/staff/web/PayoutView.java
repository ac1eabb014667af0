package jp.madoguchi.engine.staff.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.payouts.PayoutItem;
import jp.madoguchi.engine.payouts.PayoutList;
import org.jspecify.annotations.Nullable;

/** A payout list as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PayoutView(
        String id,
        String list,
        String title,
        @Nullable LocalDate due,
        String state,
        String stateTitle,
        boolean downloadable,
        int downloads,
        int count,
        long total,
        Instant opened,
        @Nullable List<Item> items,
        @Nullable List<PayoutList.Approval> approvals,
        @Nullable List<PayoutList.Entry> log) {

    /** One payment; {@code case} is the number of the case. */
    record Item(
            @JsonProperty("case") String caseNumber,
            int position,
            long amount,
            Map<String, Object> account,
            String result,
            String reason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String notice) {

        static Item of(PayoutItem item, List<PayoutList.Entry> log) {
            return new Item(
                    item.caseNumber(),
                    item.position(),
                    item.amount(),
                    item.account().answer(),
                    item.result().id(),
                    item.reason(),
                    notice(item.caseNumber(), log));
        }

        /** Why this should not be paid, although it was too late to take it out. */
        private static @Nullable String notice(String caseNumber, List<PayoutList.Entry> log) {
            return log.stream()
                    .filter(entry -> entry.what().endsWith(PayoutList.TOO_LATE)
                            && caseNumber.equals(entry.details().get("case")))
                    .map(entry -> String.valueOf(entry.details().get("reason")))
                    .reduce((older, newer) -> newer)
                    .orElse(null);
        }
    }

    static PayoutView of(PayoutList.Summary summary) {
        return of(summary.list(), summary.count(), summary.total(), null, null, null);
    }

    static PayoutView of(PayoutList.Details details) {
        return of(
                details.list(),
                details.items().size(),
                details.total(),
                details.items().stream()
                        .map(item -> Item.of(item, details.log()))
                        .toList(),
                details.approvals(),
                details.log());
    }

    private static PayoutView of(
            PayoutList list,
            int count,
            long total,
            @Nullable List<Item> items,
            @Nullable List<PayoutList.Approval> approvals,
            @Nullable List<PayoutList.Entry> log) {
        return new PayoutView(
                list.id(),
                list.kind(),
                list.title(),
                list.due(),
                list.state().id(),
                list.state().title(),
                list.downloadable(),
                list.downloads(),
                count,
                total,
                list.opened(),
                items,
                approvals,
                log);
    }
}
