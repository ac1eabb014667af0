/**
 * Accounts: the people of staff, their departments and roles, how they sign in, and the tokens of programs. Owns the {@code staff_*} and
 * session tables; gives each request who acts.
 *
 * <p>Must not know what the rights protect.
 */
@NullMarked
package jp.madoguchi.engine.accounts;

import org.jspecify.annotations.NullMarked;
