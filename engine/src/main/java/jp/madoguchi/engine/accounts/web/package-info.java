/** HTTP of accounts: sessions, invitations, the own account. */
@NullMarked
package jp.madoguchi.engine.accounts.web;

import org.jspecify.annotations.NullMarked;
