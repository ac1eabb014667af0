package jp.madoguchi.engine.payments;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund above the municipality's amount: nothing goes back until a second person approves.
 *
 * @param id also names the act in the books once it is approved
 * @param amount whole yen
 * @param decided null while it is open
 */
public record RefundRequest(
        UUID id,
        String caseNumber,
        long amount,
        State state,
        Word asked,
        @Nullable Word decided) {

    public enum State {
        OPEN,
        APPROVED,
        DECLINED,
        WITHDRAWN;

        /** For example {@code open}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What somebody said.
     *
     * @param who id of the account or token; {@code process} for a step of a procedure
     * @param name as others see it
     * @param reason may be empty where none is asked for
     */
    public record Word(String who, String name, String reason, Instant at) {}

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** There is no request of this id for the case. Answered as 404. */
    public static final class Unknown extends RuntimeException {
        Unknown(UUID id) {
            super("返金の申請 " + id + " はありません。一覧を開き直してください。 / There is no refund request " + id + ".");
        }
    }
}
