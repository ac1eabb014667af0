/**
 * The sandbox's Stripe: Checkout Sessions, payment intents, refunds and events in Stripe's wire format, the page to pay on, and signed
 * webhooks. Must not know the SDK, or who uses it.
 */
@NullMarked
package jp.madoguchi.engine.sandbox.stripe;

import org.jspecify.annotations.NullMarked;
