/**
 * Payments: what a case owes and what was paid. Owns the books (append only, double entry), the Checkout Sessions, the refunds, and what
 * Stripe told about them.
 *
 * <p>Comes in: charges, refunds, waivers, cash; Stripe's webhooks. Goes out: cards with a link to pay; {@code AccountChanged}; calls of
 * Stripe through the outbox. Must not know BPMN or a channel's formats.
 */
@NullMarked
package jp.madoguchi.engine.payments;

import org.jspecify.annotations.NullMarked;
