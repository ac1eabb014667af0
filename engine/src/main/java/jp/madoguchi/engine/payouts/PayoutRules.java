package jp.madoguchi.engine.payouts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
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

    /** The day the bank pays: the one given, else the list's own. */
    static LocalDate payDay(PayoutList list, @Nullable LocalDate given, Instant now) {
        LocalDate day = given == null ? list.due() : given;
        LocalDate today = LocalDate.ofInstant(now, TurnableClock.TOKYO);
        if (day == null) {
            throw new IllegalArgumentException(
                    "due（振込日）を入れてください。例: {\"due\": \"2027-01-29\"} / \"due\", the day the bank pays, is missing.");
        } else if (day.isBefore(today)) {
            throw new IllegalArgumentException(
                    "due（振込日）は今日以降にしてください（今は " + day + "）。 / \"due\" is past; got " + day + ".");
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
