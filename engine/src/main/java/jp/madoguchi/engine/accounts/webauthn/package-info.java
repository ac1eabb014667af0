/** Passkeys by Spring Security's WebAuthn. */
@NullMarked
package jp.madoguchi.engine.accounts.webauthn;

import org.jspecify.annotations.NullMarked;
