/**
 * Banks: the bank and branch lists of municipalities, as the dialogue and payouts ask for them.
 *
 * <p>Comes in: rows of the register {@code banks}. Goes out: {@code Banks}. Must not know who asks.
 */
@NullMarked
package jp.madoguchi.engine.banks;

import org.jspecify.annotations.NullMarked;
