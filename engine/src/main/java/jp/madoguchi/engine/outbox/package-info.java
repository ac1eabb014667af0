/**
 * The outbox: what must go out of the house, written in the transaction that caused it and delivered afterwards, at least once and in
 * order per lane, by whichever node is free.
 *
 * <p>Comes in: messages. Goes out: calls of {@code OutboxHandler}s. Must not know what a message says or where it goes.
 */
@NullMarked
package jp.madoguchi.engine.outbox;

import org.jspecify.annotations.NullMarked;
