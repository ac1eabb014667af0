package jp.madoguchi.engine.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords, kept as Argon2id hashes. */
@Component
public class Passwords {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private static final List<String> WELL_KNOWN =
            List.of("password", "passw0rd", "123456789012", "qwertyuiop", "madoguchi");
    private static final String ALGORITHM = "argon2";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            ALGORITHM, Map.of(ALGORITHM, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    /** What a password is compared with where there is no account, so that the time it takes says nothing. */
    private final String nobodys =
            String.valueOf(encoder.encode(UUID.randomUUID().toString()));

    Passwords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws WrongField for one that can be guessed; the message says what is wanted */
    @Transactional
    public void set(Account account, String password) {
        check(account, password);
        jdbc.sql("update staff_account set password_hash = ?, state = 'active' where municipality_id = ? and id = ?")
                .params(
                        String.valueOf(encoder.encode(password)),
                        account.municipality().value(),
                        account.id())
                .update();
    }

    private static void check(Account account, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new WrongField(
                    "password",
                    "パスワードは " + SHORTEST + "〜" + LONGEST + " 文字にしてください。",
                    "A password has " + SHORTEST + " to " + LONGEST + " characters.");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        String local = account.login().substring(0, account.login().indexOf('@'));
        boolean own = lower.contains(account.login()) || (local.length() >= 4 && lower.contains(local));
        if (own
                || WELL_KNOWN.stream().anyMatch(lower::startsWith)
                || lower.chars().distinct().count() < 5) {
            throw new WrongField(
                    "password",
                    "推測されやすいパスワードです。いくつかの言葉を組み合わせてください。",
                    "This password can be guessed; put several words together.");
        }
    }

    /** Takes the same time whether there is an account, and whether it has a password. */
    public boolean fits(@Nullable Account account, String password) {
        String hash = account == null ? null : hash(account.municipality(), account.id());
        boolean fits = password.length() <= LONGEST && encoder.matches(password, hash == null ? nobodys : hash);
        return fits && hash != null;
    }

    private @Nullable String hash(MunicipalityId municipality, UUID id) {
        return jdbc.sql("select password_hash from staff_account where municipality_id = ? and id = ?")
                .params(municipality.value(), id)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
