package jp.madoguchi.engine.payouts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * A payout list as it stands.
 *
 * @param id per municipality, for example {@code childcare-benefit-1}
 * @param due when the bank pays; null until it is known
 * @param downloadable whether the file can be fetched
 * @param downloads how often the file was fetched
 */
public record PayoutList(
        MunicipalityId municipality,
        String id,
        String kind,
        String title,
        @Nullable LocalDate due,
        PayoutState state,
        boolean downloadable,
        int downloads,
        Instant opened,
        Instant changed) {

    /** How entries of the log end that tell of what came when the file was fetched already. */
    public static final String TOO_LATE = "-too-late";

    /** Whether it can be changed without the bank having another file than the one that stands here: nothing was fetched yet. */
    boolean isChangeable() {
        return state == PayoutState.OPEN
                || state == PayoutState.CLOSED
                || (state == PayoutState.APPROVED && downloads == 0);
    }

    PayoutList in(PayoutState newState, boolean fetchable, Instant at) {
        return new PayoutList(municipality, id, kind, title, due, newState, fetchable, downloads, opened, at);
    }

    PayoutList on(LocalDate day) {
        return new PayoutList(municipality, id, kind, title, day, state, downloadable, downloads, opened, changed);
    }

    PayoutList fetched(Instant at) {
        return new PayoutList(municipality, id, kind, title, due, state, false, downloads + 1, opened, at);
    }

    /** All that is known of a list. */
    public record Details(PayoutList list, List<PayoutItem> items, List<Approval> approvals, List<Entry> log) {
        public Details {
            items = List.copyOf(items);
            approvals = List.copyOf(approvals);
            log = List.copyOf(log);
        }

        /** In yen. */
        public long total() {
            return items.stream().mapToLong(PayoutItem::amount).sum();
        }
    }

    /** Somebody vouches for the list as it is. */
    public record Approval(String by, Instant at) {}

    /**
     * Something that happened to the list.
     *
     * @param what for example {@code collected, closed, approved, downloaded, reissued, sent, result, removed, withdrawn,
     *     withdrawn-too-late, rejected, rejected-too-late, corrected, corrected-too-late}
     */
    public record Entry(Instant at, String what, Map<String, Object> details) {
        public Entry {
            details = Map.copyOf(details);
        }
    }

    /** A list with what stands in the overview. */
    public record Summary(PayoutList list, int count, long total) {}

    /** A page of lists, newest first. */
    public record Page(List<Summary> items, int page, long total) {
        public Page {
            items = List.copyOf(items);
        }
    }
}
