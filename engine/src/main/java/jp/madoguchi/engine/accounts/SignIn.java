package jp.madoguchi.engine.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.stereotype.Component;

/**
 * Signing in: the password first, then a second factor. Every failure counts against the login, whichever step it was; what was wrong is not
 * told apart.
 */
@Component
public class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final AppCodes codes;
    private final RecoveryCodes recovery;
    private final Attempts attempts;
    private final Clock clock;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            AppCodes codes,
            RecoveryCodes recovery,
            Attempts attempts,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.recovery = recovery;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * The account of who knows its password.
     *
     * @throws Refused for a wrong login or password, or an account that may not sign in
     * @throws Locked after too many failures
     */
    public Account byPassword(MunicipalityId municipality, String login, String password) {
        notLocked(municipality, login);
        Optional<Account> account = accounts.byLogin(municipality, login);
        boolean fits = passwords.fits(account.orElse(null), password);
        if (!fits || !account.map(Account::active).orElse(false)) {
            attempts.failed(municipality, login);
            throw new Refused();
        }
        return account.orElseThrow();
    }

    /** The second step by a code of the app, for who has shown the password. */
    public void byAppCode(Account account, String code) {
        second(account, () -> codes.use(account, code));
    }

    /** The second step by one of the codes printed for who loses the phone. */
    public void byRecoveryCode(Account account, String code) {
        second(account, () -> recovery.use(account, code));
    }

    /**
     * The second step by a passkey.
     *
     * @param proves checks the answer of the person's device
     */
    public void byPasskey(Account account, BooleanSupplier proves) {
        second(account, proves);
    }

    private void second(Account account, BooleanSupplier right) {
        notLocked(account.municipality(), account.login());
        if (!right.getAsBoolean()) {
            attempts.failed(account.municipality(), account.login());
            throw new Refused();
        }
    }

    /** Forgets the failures before; called when all steps are done. */
    public void done(Account account) {
        attempts.succeeded(account.municipality(), account.login());
    }

    private void notLocked(MunicipalityId municipality, String login) {
        attempts.lockedUntil(municipality, login).ifPresent(until -> {
            throw new Locked(Duration.between(clock.instant(), until));
        });
    }

    /** The login, the password or the code is wrong. Answered as 401. */
    public static final class Refused extends RuntimeException {
        Refused() {
            super("メールアドレス、パスワード、または確認コードが違います。 / The login, the password or the code is wrong.");
        }
    }

    /** Too many failures. Answered as 429. */
    public static final class Locked extends RuntimeException {

        private final transient Duration left;

        Locked(Duration left) {
            super("続けて間違えたため、しばらくサインインできません。" + Math.max(1, left.toSeconds()) + " 秒待ってください。 / Too many failures; wait "
                    + Math.max(1, left.toSeconds()) + " s.");
            this.left = left;
        }

        public Duration left() {
            return left;
        }
    }
}
