/**
 * Transfers between Japanese banks: the characters, accounts and files of the Zengin (全銀) rules, and how residents name a bank.
 *
 * <p>Comes in: what residents type, payments of a city. Goes out: accounts that banks take, files for the bank. Must not know where the
 * list of banks is kept.
 */
@NullMarked
package jp.madoguchi.definitions.zengin;

import org.jspecify.annotations.NullMarked;
