package jp.madoguchi.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals as the engine's vault does (one byte version, 12 bytes nonce, AES-256-GCM), so that tables can be filled past it. */
final class Sealing {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    private Sealing(SecretKey key) {
        this.key = key;
    }

    /** With the data key of a municipality, which the master key opens. */
    static Sealing with(byte[] master, byte[] wrapped, String municipality) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(master, "AES"),
                new GCMParameterSpec(TAG_BITS, wrapped, 1, NONCE));
        cipher.updateAAD((municipality + "/data-key").getBytes(StandardCharsets.UTF_8));
        return new Sealing(new SecretKeySpec(cipher.doFinal(wrapped, 1 + NONCE, wrapped.length - 1 - NONCE), "AES"));
    }

    byte[] seal(String context, byte[] plain) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        byte[] closed = cipher.doFinal(plain);
        byte[] whole = new byte[1 + NONCE + closed.length];
        whole[0] = 1;
        System.arraycopy(nonce, 0, whole, 1, NONCE);
        System.arraycopy(closed, 0, whole, 1 + NONCE, closed.length);
        return whole;
    }
}
