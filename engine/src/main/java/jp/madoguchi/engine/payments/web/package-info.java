/** Payments over HTTP: Stripe's webhook, the link residents pay by, and the API of staff. */
@NullMarked
package jp.madoguchi.engine.payments.web;

import org.jspecify.annotations.NullMarked;
