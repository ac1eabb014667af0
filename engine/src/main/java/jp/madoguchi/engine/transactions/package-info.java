/**
 * Transactions: begun again when another one got in their way. Owns how often and how soon.
 *
 * <p>Must not know any other capability.
 */
@NullMarked
package jp.madoguchi.engine.transactions;

import org.jspecify.annotations.NullMarked;
