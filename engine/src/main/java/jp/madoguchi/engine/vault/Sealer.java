package jp.madoguchi.engine.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals with one key. Layout of sealed bytes: one byte version, 12 bytes nonce, cipher text with the 16 byte tag (AES-256-GCM, NIST SP
 * 800-38D).
 */
final class Sealer {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /** Seeding takes long and the generator locks; one per thread costs neither. */
    private static final ThreadLocal<SecureRandom> RANDOM = ThreadLocal.withInitial(SecureRandom::new);

    /** Finding the provider takes longer than sealing an answer. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Sealer::cipher);

    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(Sealer::mac);

    private final SecretKey key;
    private final SecretKey hashKey;

    Sealer(SecretKey key) {
        this.key = key;
        this.hashKey = new SecretKeySpec(mac(new SecretKeySpec(key.getEncoded(), "HmacSHA256"), "hash"), "HmacSHA256");
    }

    byte[] seal(String context, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.get().nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, 0, context);
            byte[] sealed = new byte[1 + NONCE + cipher.getOutputSize(plain.length)];
            sealed[0] = VERSION;
            System.arraycopy(nonce, 0, sealed, 1, NONCE);
            cipher.doFinal(plain, 0, plain.length, sealed, 1 + NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    byte[] open(String context, byte[] sealed) throws GeneralSecurityException {
        if (sealed.length < 1 + NONCE + TAG_BITS / 8 || sealed[0] != VERSION) {
            throw new GeneralSecurityException("not sealed by this vault");
        }
        return cipher(Cipher.DECRYPT_MODE, sealed, 1, context).doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
    }

    String hash(String purpose, String value) {
        byte[] separated = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        byte[] both = ByteBuffer.allocate(4 + separated.length + text.length)
                .putInt(separated.length)
                .put(separated)
                .put(text)
                .array();
        return HexFormat.of().formatHex(mac(hashKey, both));
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static Mac mac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, int offset, String context) throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, offset, NONCE));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] mac(SecretKey key, String text) {
        return mac(key, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(SecretKey key, byte[] bytes) {
        try {
            Mac mac = MAC.get();
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash", e);
        }
    }
}
