/**
 * LINE: the channel. Owns channel credentials, received events, and the sending of replies; the only package that knows LINE's formats.
 *
 * <p>Comes in: signed webhooks; outbox messages of kind {@code line}. Goes out: turns of conversations; calls of the Messaging API.
 */
@NullMarked
package jp.madoguchi.engine.line;

import org.jspecify.annotations.NullMarked;
