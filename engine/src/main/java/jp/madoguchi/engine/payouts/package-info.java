/**
 * Payouts: money sent to residents by bank transfer. Owns payout lists, their approvals and log, and the account the city pays from.
 *
 * <p>Comes in: approved amounts from processes, acts of staff. Goes out: files for the bank, what became of each payment. Must not know
 * processes or the web.
 */
@NullMarked
package jp.madoguchi.engine.payouts;

import org.jspecify.annotations.NullMarked;
