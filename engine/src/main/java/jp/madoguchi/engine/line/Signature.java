package jp.madoguchi.engine.line;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** LINE's signature: Base64 of HMAC-SHA256, keyed by the channel secret, over the body's bytes as they came. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    /** Finding it takes longer than verifying a body; a thread may have but one body to verify, so that none is kept for it. */
    private static final Provider PROVIDER = mac().getProvider();

    private Signature() {}

    /** Compares in constant time; false also for anything that is no Base64. */
    static boolean fits(String header, String secret, byte[] body) {
        try {
            return MessageDigest.isEqual(Base64.getDecoder().decode(header), of(secret, body));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static byte[] of(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM, PROVIDER);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("every secret is a key of " + ALGORITHM, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(PROVIDER + " had " + ALGORITHM, e);
        }
    }

    private static Mac mac() {
        try {
            return Mac.getInstance(ALGORITHM);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
