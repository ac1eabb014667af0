/**
 * Stripe's API through its SDK; the only package that knows it. Comes in: what to open, expire and refund. Goes out: HTTPS calls. Must not
 * know cases or books.
 */
@NullMarked
package jp.madoguchi.engine.payments.stripe;

import org.jspecify.annotations.NullMarked;
