package jp.madoguchi.engine.payouts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.madoguchi.definitions.feel.JapaneseHolidays;
import jp.madoguchi.definitions.zengin.BankDays;
import jp.madoguchi.engine.time.TurnableClock;
import org.jspecify.annotations.Nullable;

/** What a payout list allows, by where it stands. */
final class PayoutRules {

    private PayoutRules() {}

    /** @param act a Japanese verb up to its ending, for example 承認でき */
    static void expect(PayoutList list, String act, PayoutState... wanted) {
        if (Arrays.stream(wanted).noneMatch(list.state()::equals)) {
            String titles = Arrays.stream(wanted).map(PayoutState::title).collect(Collectors.joining("」「"));
            String ids = Arrays.stream(wanted).map(PayoutState::id).collect(Collectors.joining(" or "));
            throw new PayoutRefusal("支払リスト " + list.id() + " は「" + list.state().title() + "」なので、" + act + "ません。「"
                    + titles + "」のときにできます。 / The list is " + list.state().id() + "; this needs it to be " + ids + ".");
        }
    }

    /** The day the bank pays: the one given, else the list's own. One after today on which banks work. */
    static LocalDate payDay(PayoutList list, @Nullable LocalDate given, Instant now) {
        LocalDate day = given == null ? list.due() : given;
        LocalDate today = LocalDate.ofInstant(now, TurnableClock.TOKYO);
        if (day == null) {
            throw new IllegalArgumentException(
                    "due（振込日）を入れてください。例: {\"due\": \"2027-01-29\"} / \"due\", the day the bank pays, is missing.");
        } else if (!day.isAfter(today)) {
            throw new PayDayRefusal("振込日（due）は明日以降の銀行営業日にしてください（今は " + day + "、早くて " + earliest(today)
                    + "）。 / \"due\" must be after today; got " + day + ", the first possible is " + earliest(today)
                    + ".");
        } else if (day.getYear() > JapaneseHolidays.LAST_YEAR) {
            throw new PayDayRefusal("振込日（due）は " + JapaneseHolidays.LAST_YEAR + " 年までにしてください（今は " + day
                    + "）。 / \"due\" is at most in " + JapaneseHolidays.LAST_YEAR + "; got " + day + ".");
        }
        BankDays.closed(day).ifPresent(why -> {
            throw new PayDayRefusal("振込日（due）" + day + " は銀行の休業日（" + why + "）です。次の営業日は " + BankDays.from(day)
                    + " です。 / Banks are closed on " + day + "; the next day they work is " + BankDays.from(day) + ".");
        });
        return day;
    }

    private static LocalDate earliest(LocalDate today) {
        return BankDays.from(today.plusDays(1));
    }

    /** The day that stands in the file. A file that was fetched before is made again as it was, late or not. */
    static LocalDate fileDay(PayoutList list, Instant now) {
        LocalDate day = Objects.requireNonNull(list.due(), "closed lists know their day");
        if (list.downloads() == 0 && day.isBefore(LocalDate.ofInstant(now, TurnableClock.TOKYO))) {
            throw new PayoutRefusal("振込日（" + day + "）が過ぎています。新しい振込日で締め直し、もう一度承認してください（POST …/close）。 / The day to pay, "
                    + day + ", is past; close the list again with another day, and approve it anew.");
        }
        return day;
    }

    static String reason(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason（理由）を入れてください。 / \"reason\" is missing.");
        }
        return reason.strip();
    }

    /** The same result as before is none to complain about. */
    static void checkResult(PayoutList list, PayoutItem item, Payouts.Outcome outcome) {
        if (item.result() == outcome.result()) {
            return;
        } else if (item.result() != PayoutItem.Result.WAITING) {
            throw new PayoutRefusal("案件 " + item.caseNumber() + " の結果はもう入っています（"
                    + item.result().id() + "）。変えられません。 / The result of this case is known already: "
                    + item.result().id() + ".");
        }
        expect(list, "結果を入れられ", PayoutState.SENT);
        if (outcome.result() == PayoutItem.Result.FAILED) {
            reason(outcome.reason());
        }
    }
}
