package jp.madoguchi.engine.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * What cases owe, and all that is done about it. Every act takes part in the caller's transaction, which holds the resident's conversation
 * before ({@code Conversations.hold}); what must go to Stripe or to the resident follows through the outbox. Each act publishes {@link
 * AccountChanged}.
 *
 * <p>{@code key} makes an act safe to be tried again: the same act with the same key for the same case is booked once. Null: no such
 * protection.
 */
public interface Payments {

    /** How a case stands. A case that never owed anything has empty books. */
    Statement statement(MunicipalityId municipality, String caseNumber);

    /**
     * Charges the case and offers to pay what it owes: the resident gets a card with the link.
     *
     * @param dueOn until when it is to be paid; null leaves what was said before
     * @throws IllegalArgumentException when there are no items
     */
    void charge(Case theCase, List<Item> items, @Nullable LocalDate dueOn, By by);

    /** Offers once more to pay what the case owes; nothing happens when it owes nothing. */
    void offer(Case theCase);

    /** Takes the open offer back: its page cannot be paid any longer. What is owed stays in the books. */
    void withdrawOffer(Case theCase);

    /**
     * What the answers to a payment question come to now: the difference to what was booked for it before is charged or taken off.
     *
     * @param question id of the question
     */
    void agreed(Case theCase, String question, List<Item> items);

    /**
     * Gives money back, by the way it came; the newest payment first. Above the municipality's amount ({@link RefundApproval}) a second
     * person must approve first.
     *
     * @param amount null for all that can be given back
     * @return the request that waits for the second person; empty when the money is on its way
     * @throws jp.madoguchi.engine.cases.Cases.CaseRefusal when more than was paid and not yet given back, or nothing
     */
    Optional<UUID> refund(Case theCase, @Nullable Long amount, By by);

    /**
     * Does not ask for what is owed any longer.
     *
     * @param amount null for all that is owed
     * @throws jp.madoguchi.engine.cases.Cases.CaseRefusal when more than is owed, or nothing
     */
    void waive(Case theCase, @Nullable Long amount, By by);

    /**
     * Money taken at the counter.
     *
     * @throws jp.madoguchi.engine.cases.Cases.CaseRefusal when more than is owed
     */
    void cash(Case theCase, long amount, By by);

    /**
     * Who does it, and why.
     *
     * @param who {@code staff}, {@code process}, {@code resident} or {@code stripe}
     * @param name of the person of staff, as noted in the case's timeline; null for nobody named
     * @param account id of the person of staff or of the token; null where there is none
     */
    record By(
            String who,
            String reason,
            @Nullable String key,
            @Nullable String name,
            @Nullable String account) {

        public By(String who, String reason, @Nullable String key, @Nullable String name) {
            this(who, reason, key, name, null);
        }

        public By(String who, String reason, @Nullable String key) {
            this(who, reason, key, null);
        }
    }

    /**
     * How a case stands.
     *
     * @param link where the resident pays; null when nothing is owed or Stripe is not set up
     * @param session the Checkout Session that can be paid now, if there is one
     * @param waiting refunds that wait for a second person, in yen
     */
    record Statement(
            Ledger ledger,
            @Nullable LocalDate dueOn,
            @Nullable String link,
            @Nullable OpenSession session,
            long waiting) {

        /** The most that can be asked back now. */
        public long refundable() {
            return ledger.refundable() - waiting;
        }
    }

    /** @param state {@code wanted} (being made), {@code open}, or {@code pending} (promised at a convenience store) */
    record OpenSession(
            @Nullable String id,
            long amount,
            String state,
            @Nullable String url,
            Instant expires) {}

    /** Something was booked; told in the same transaction. */
    record AccountChanged(MunicipalityId municipality, String caseNumber, long balance) {}
}
