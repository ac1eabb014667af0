package jp.madoguchi.engine.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;

/** A vault without a lock: it flips every bit, so that a test sees whether something was sealed, and checks whose it is. */
public final class PlainVault implements Vault {

    @Override
    public byte[] seal(MunicipalityId municipality, String purpose, byte[] plain) {
        byte[] label = label(municipality, purpose);
        byte[] sealed = Arrays.copyOf(label, label.length + plain.length);
        for (int i = 0; i < plain.length; i++) {
            sealed[label.length + i] = (byte) ~plain[i];
        }
        return sealed;
    }

    @Override
    public byte[] open(MunicipalityId municipality, String purpose, byte[] sealed) {
        byte[] label = label(municipality, purpose);
        if (!Arrays.equals(label, Arrays.copyOf(sealed, label.length))) {
            throw new SealBroken("not sealed for " + purpose, new IllegalArgumentException());
        }
        byte[] plain = Arrays.copyOfRange(sealed, label.length, sealed.length);
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) ~plain[i];
        }
        return plain;
    }

    @Override
    public String hash(MunicipalityId municipality, String purpose, String value) {
        return HexFormat.of().formatHex(digest(municipality + "|" + purpose + "|" + value));
    }

    private static byte[] label(MunicipalityId municipality, String purpose) {
        return Arrays.copyOf(digest(municipality + "|" + purpose), 4);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
