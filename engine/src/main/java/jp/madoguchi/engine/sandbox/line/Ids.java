package jp.madoguchi.engine.sandbox.line;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/** Ids as LINE forms them. */
final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Ids() {}

    /** {@code U} and 32 hex digits. */
    static String user() {
        return "U" + hex(16);
    }

    static String richMenu() {
        return "richmenu-" + hex(16);
    }

    static String token() {
        return hex(16);
    }

    /** 18 digits. */
    static String message() {
        return Long.toString(RANDOM.nextLong(400_000_000_000_000_000L, 1_000_000_000_000_000_000L));
    }

    /** A ULID: 48 bits of time and 80 random bits in Crockford's base 32. */
    static String event(Instant at) {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        BigInteger value = BigInteger.valueOf(at.toEpochMilli()).shiftLeft(80).or(new BigInteger(1, random));
        StringBuilder text = new StringBuilder(26);
        for (int shift = 125; shift >= 0; shift -= 5) {
            text.append(CROCKFORD.charAt(value.shiftRight(shift).intValue() & 31));
        }
        return text.toString();
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
