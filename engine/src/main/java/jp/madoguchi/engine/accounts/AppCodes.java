package jp.madoguchi.engine.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.engine.vault.Vault;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes of an authenticator app: TOTP (RFC 6238), SHA-1, 6 digits, 30 s, as every such app knows them. A code is good once. */
@Component
public class AppCodes {

    private static final String PURPOSE = "staff-totp";
    private static final int BYTES = 20;
    private static final Duration STEP = Duration.ofSeconds(30);

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP, 6);
    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    AppCodes(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * A secret that is not in use yet.
     *
     * @param secret in Base32, to be typed into an app
     * @param uri the same for a QR code
     */
    public record Proposal(String secret, String uri) {}

    /** Makes a secret, which counts from the first right code on. */
    @Transactional
    public Proposal propose(Account account, String issuer) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        jdbc.sql("update staff_account set totp_pending = ? where municipality_id = ? and id = ?")
                .params(
                        vault.seal(account.municipality(), PURPOSE, key),
                        account.municipality().value(),
                        account.id())
                .update();
        String secret = new Base32().encodeToString(key);
        return new Proposal(
                secret,
                "otpauth://totp/" + encoded(issuer) + ":" + encoded(account.login()) + "?secret=" + secret + "&issuer="
                        + encoded(issuer));
    }

    /** Takes the proposed secret into use when the code fits it. */
    @Transactional
    public boolean confirm(Account account, String code) {
        Kept kept = kept(account);
        Long step = kept.pending() == null ? null : step(account, kept.pending(), code, 0);
        if (step == null) {
            return false;
        }
        jdbc.sql("update staff_account set totp = totp_pending, totp_pending = null, totp_step = ?"
                        + " where municipality_id = ? and id = ?")
                .params(step, account.municipality().value(), account.id())
                .update();
        return true;
    }

    /** Whether a code is right and has not been used. */
    @Transactional
    public boolean use(Account account, String code) {
        Kept kept = kept(account);
        Long step = kept.secret() == null ? null : step(account, kept.secret(), code, kept.lastStep());
        return step != null
                && jdbc.sql(
                                        "update staff_account set totp_step = ? where municipality_id = ? and id = ? and totp_step < ?")
                                .params(step, account.municipality().value(), account.id(), step)
                                .update()
                        == 1;
    }

    @Transactional
    public void remove(Account account) {
        jdbc.sql("update staff_account set totp = null, totp_pending = null where municipality_id = ? and id = ?")
                .params(account.municipality().value(), account.id())
                .update();
    }

    private record Kept(byte @Nullable [] secret, byte @Nullable [] pending, long lastStep) {}

    private Kept kept(Account account) {
        return jdbc.sql(
                        "select totp, totp_pending, totp_step from staff_account where municipality_id = ? and id = ? for update")
                .params(account.municipality().value(), account.id())
                .query((row, n) ->
                        new Kept(row.getBytes("totp"), row.getBytes("totp_pending"), row.getLong("totp_step")))
                .single();
    }

    /** The step after the last used one whose code this is; clocks may differ by one step. */
    private @Nullable Long step(Account account, byte[] sealedKey, String code, long after) {
        SecretKeySpec key = new SecretKeySpec(vault.open(account.municipality(), PURPOSE, sealedKey), "HmacSHA1");
        String digits = code.replaceAll("\\s", "");
        long now = clock.instant().getEpochSecond() / STEP.toSeconds();
        for (long step = now - 1; step <= now + 1; step++) {
            if (step > after && digits.equals(code(key, step))) {
                return step;
            }
        }
        return null;
    }

    private String code(SecretKeySpec key, long step) {
        try {
            return generator.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a key of " + BYTES + " bytes fits HMAC-SHA1", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
