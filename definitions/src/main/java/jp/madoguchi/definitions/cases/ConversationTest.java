package jp.madoguchi.definitions.cases;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation test, {@code cases/ID.case.json}: who says what, and what must come back.
 *
 * @param file path of the file in the package
 * @param clock the moment at which it begins
 * @param language language of the resident; {@code ja} unless said
 * @param registers rows by id of the register, each with its values by column id as they would stand in a file
 * @param parameters values for the package's parameters; examples and defaults fill the rest
 */
public record ConversationTest(
        String file,
        String title,
        OffsetDateTime clock,
        String language,
        Map<String, Object> parameters,
        Map<String, List<Map<String, Object>>> registers,
        List<Step> talk,
        Expectation then) {

    public ConversationTest {
        parameters = Map.copyOf(parameters);
        registers = Map.copyOf(registers);
        talk = List.copyOf(talk);
    }

    /** One line of the talk, with its JSON pointer for the report. */
    public sealed interface Step {

        String pointer();

        /** {@code {"resident": "山口 花子"}}: the resident types; {@code {"tap": "修正"}} taps the button or quick reply of that label, which must be there. */
        record ResidentTypes(String pointer, String text) implements Step {}

        record ResidentTaps(String pointer, String label) implements Step {}

        /** {@code {"resident": {"date": "2026-10-01"}}}, {@code {"time": …}}, {@code {"datetime": …}}: picked in the picker offered. */
        record ResidentPicks(String pointer, String value) implements Step {}

        /** {@code {"resident": {"place": {"latitude": …, "longitude": …, "address"?: …, "title"?: …}}}}. */
        record ResidentSharesPlace(
                String pointer,
                double latitude,
                double longitude,
                @Nullable String title,
                @Nullable String address) implements Step {}

        /** {@code {"resident": {"photo": "receipt.jpg"}}}: a file beside the case, or a made-up picture when there is none of that name. {@code {"file": "…"}} likewise. */
        record ResidentSendsMedia(String pointer, String name, boolean photo) implements Step {}

        /** {@code {"resident": {"follow": true}}} / {@code {"unfollow": true}}. */
        record ResidentFollows(String pointer, boolean follow) implements Step {}

        /** {@code {"city": "購入日"}} or a list: texts that must all stand in what came back since the last line of somebody else; {@code {"city": {"not": "…"}}} must not. */
        record CityAnswers(String pointer, List<String> contains, List<String> lacks) implements Step {}

        /** {@code {"staff": {"deficient": {"receipt": "日付が読めません"}, "deadline"?: "2026-12-01"}}}. */
        record StaffMarksDeficient(
                String pointer,
                Map<String, String> comments,
                @Nullable String deadline) implements Step {
            public StaffMarksDeficient {
                comments = Map.copyOf(comments);
            }
        }

        /** {@code {"staff": {"decide": "approved", "reason"?: "…"}}}; further members are fields of the decision. */
        record StaffDecides(String pointer, String outcome, Map<String, Object> fields) implements Step {
            public StaffDecides {
                fields = Map.copyOf(fields);
            }
        }

        /** {@code {"payer": {"pays": "card"}}} and the like: what the payer does on Stripe's page, or does not. */
        record PayerActs(String pointer, Paying what) implements Step {}

        /** {@code {"staff": {"refund": {"amount"?: 300, "reason": "…"}}}}, likewise {@code charge, waive, cash}. */
        record StaffMovesMoney(String pointer, MoneyAct what, Sum sum) implements Step {}
        /**
         * {@code {"staff": {"payout": "paid"}}} or {@code {"staff": {"payout": {"failed": "口座なし"}}}}: the accounts office sends the list the
         * case is in to the bank, and enters what became of the payment.
         *
         * @param failure why it failed; null when it was paid
         */
        record StaffPaysOut(String pointer, @Nullable String failure) implements Step {}

        /**
         * {@code {"resident": …, "as": "instructor"}}, {@code {"city": …, "to": "instructor"}}: the same by, or for, another resident than
         * the one lines without a name are about. {@code {"staff": …, "to": …}}: about that resident's last case.
         */
        record ByAnother(String pointer, String person, Step step) implements Step {}

        /** {@code {"resident": {"unsend": "はい"}}}: takes back the last message of that text, or the last file of that name. */
        record ResidentTakesBack(String pointer, String text) implements Step {}

        /** {@code {"staff": {"writes": "…", "by"?: "窓口 太郎"}}}: into the thread of the resident's last case, or of the resident. */
        record StaffWrites(
                String pointer, String text, @Nullable String by) implements Step {}

        /** {@code {"staff": {"asks": "extra", "text"?: "…"}}}: sends a form of the package. */
        record StaffAsks(String pointer, String form, String text) implements Step {}

        /** {@code {"clock": "+3d"}} or {@code "+PT2H"}: time passes, and what falls due happens. */
        record ClockMoves(String pointer, Duration by) implements Step {}
    }

    /** What a payer does. */
    public enum Paying {
        /** {@code {"pays": "card"}} */
        BY_CARD,
        /** {@code {"pays": "konbini"}}: promises to pay at a convenience store. */
        AT_KONBINI,
        /** {@code {"paysAtStore": true}}: pays what was promised. */
        AT_STORE,
        /** {@code "declined"}: the card is declined, and nothing follows. */
        DECLINED,
        /** {@code "lets the link expire"} */
        LETS_EXPIRE
    }

    /** What staff do with money. */
    public enum MoneyAct {
        REFUND,
        CHARGE,
        WAIVE,
        CASH
    }

    /**
     * @param amount whole yen; null for all there is
     * @param items what is charged: yen by title
     * @param due {@code yyyy-MM-dd}
     */
    public record Sum(
            @Nullable Long amount,
            Map<String, Long> items,
            @Nullable String due,
            String reason) {}

    /**
     * Money in the end, in yen; null means not looked at.
     *
     * @param balance what is still owed
     */
    public record Money(
            @Nullable Long balance,
            @Nullable Long paid,
            @Nullable Long refunded) {
        public static final Money ANY = new Money(null, null, null);
    }

    /**
     * What must be true in the end; null means not looked at.
     *
     * @param state id of the state of the resident's last case; {@code "none"}: there is no case
     * @param answers some answers of that case (for a profile: attributes of the resident), compared as JSON
     * @param documents ids of the templates of the documents issued, in order
     * @param mails number of mails sent to staff
     * @param thread what the entries of the thread of that case (of the resident, when there is no case) say, in order: each holds the
     *     text at its place, {@code 送信が取り消されました} when it was taken back
     */
    public record Expectation(
            @Nullable String state,
            Map<String, Object> answers,
            @Nullable List<String> documents,
            @Nullable Integer mails,
            @Nullable List<String> thread,
            Money money) {
        public Expectation {
            answers = Map.copyOf(answers);
        }

        /** Without a look at money. */
        public Expectation(
                @Nullable String state,
                Map<String, Object> answers,
                @Nullable List<String> documents,
                @Nullable Integer mails,
                @Nullable List<String> thread) {
            this(state, answers, documents, mails, thread, Money.ANY);
        }
    }
}
