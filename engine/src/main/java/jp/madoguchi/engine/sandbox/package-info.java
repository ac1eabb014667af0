/**
 * The sandbox: the outside world on a laptop. Owns a LINE platform that speaks LINE's wire formats over HTTP and enforces its limits,
 * the demo residents on it, and the API of the phone in the browser.
 *
 * <p>Comes in: Messaging API calls under {@code /sandbox/line/}, what demo residents do. Goes out: signed webhooks. There only when
 * {@code madoguchi.sandbox} is true. Must not know conversations, cases or packages.
 */
@NullMarked
package jp.madoguchi.engine.sandbox;

import org.jspecify.annotations.NullMarked;
