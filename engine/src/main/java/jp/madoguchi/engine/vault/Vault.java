package jp.madoguchi.engine.vault;

import jp.madoguchi.engine.municipalities.MunicipalityId;

/**
 * Seals personal data with the key of its municipality: AES-256-GCM, a fresh nonce each time. Erasing a municipality's key makes all
 * it sealed unreadable for ever.
 */
public interface Vault {

    /**
     * @param purpose bound to the sealed bytes, so that they cannot be passed off as something else; the same must be given to open
     */
    byte[] seal(MunicipalityId municipality, String purpose, byte[] plain);

    /**
     * @throws SealBroken when the bytes were not sealed for this municipality and purpose, or were changed
     */
    byte[] open(MunicipalityId municipality, String purpose, byte[] sealed);

    default byte[] sealText(MunicipalityId municipality, String purpose, String plain) {
        return seal(municipality, purpose, plain.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    default String openText(MunicipalityId municipality, String purpose, byte[] sealed) {
        return new String(open(municipality, purpose, sealed), java.nio.charset.StandardCharsets.UTF_8);
    }

    /**
     * A keyed hash (HMAC-SHA256, 64 hex digits) by which a personal value can be found again without being readable.
     *
     * @param purpose separates hashes of equal values in different columns
     */
    String hash(MunicipalityId municipality, String purpose, String value);

    /** Sealed bytes that cannot be opened. */
    class SealBroken extends RuntimeException {
        public SealBroken(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
