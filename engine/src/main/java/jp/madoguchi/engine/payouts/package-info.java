/**
 * Payouts: money sent to residents by bank transfer. Owns payout lists, their approvals and log, and the account the city pays from.
 *
 * <p>Comes in: approved amounts from processes, acts of staff, cases that are withdrawn or corrected. Goes out: files for the bank, what
 * became of each payment, warnings when it is too late. Must not know processes or the web.
 */
@NullMarked
package jp.madoguchi.engine.payouts;

import org.jspecify.annotations.NullMarked;
