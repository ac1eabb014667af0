package jp.madoguchi.engine.payouts;

import jp.madoguchi.definitions.input.Folding;

/**
 * Who does something with a payout list.
 *
 * @param name of the person, as given
 * @param token id of the account, or of the token, that was used
 */
public record Actor(String name, String token) {

    /** Names are one person's when they differ only in width, spaces and case, whatever token was used. */
    String folded() {
        return Folding.fold(name);
    }
}
