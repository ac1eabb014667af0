package jp.madoguchi.engine.accounts;

/** Somebody must sign in for this, or go on signing in. Answered as 401. */
public class NotSignedIn extends RuntimeException {
    public NotSignedIn() {
        super("サインインしてください。 / Sign in first.");
    }
}
