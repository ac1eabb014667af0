package jp.madoguchi.engine.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Tokens of links: municipality, document, resident and expiry, signed with a key of the municipality, about 100 characters of
 * base64url. Layout: version (1 byte), expiry (8, epoch seconds), document (16), resident (16), random (8), municipality (rest), MAC (16).
 */
@Component
class LinkTokens {

    private static final byte VERSION = 1;
    private static final int FIXED = 1 + 8 + 16 + 16 + 8;
    private static final int MAC = 16;
    private static final int LONGEST = 200;

    private final SecureRandom random = new SecureRandom();
    private final Vault vault;
    private final Municipalities municipalities;

    LinkTokens(Vault vault, Municipalities municipalities) {
        this.vault = vault;
        this.municipalities = municipalities;
    }

    /**
     * What a token says.
     *
     * @param link names this very link
     */
    record Claims(MunicipalityId municipality, UUID document, UUID resident, Instant expires, String link) {}

    String issue(MunicipalityId municipality, UUID document, UUID resident, Instant expires) {
        byte[] code = municipality.value().getBytes(StandardCharsets.US_ASCII);
        byte[] payload = ByteBuffer.allocate(FIXED + code.length)
                .put(VERSION)
                .putLong(expires.getEpochSecond())
                .putLong(document.getMostSignificantBits())
                .putLong(document.getLeastSignificantBits())
                .putLong(resident.getMostSignificantBits())
                .putLong(resident.getLeastSignificantBits())
                .putLong(random.nextLong())
                .put(code)
                .array();
        return encode(ByteBuffer.allocate(payload.length + MAC)
                .put(payload)
                .put(mac(municipality, payload))
                .array());
    }

    /** The claims of a token of ours, expired or not; empty for anything else. */
    Optional<Claims> read(String token) {
        byte[] bytes = decode(token);
        if (bytes.length <= FIXED + MAC || bytes[0] != VERSION) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOf(bytes, bytes.length - MAC);
        byte[] mac = Arrays.copyOfRange(bytes, bytes.length - MAC, bytes.length);
        return municipality(payload)
                .filter(known -> MessageDigest.isEqual(mac, mac(known, payload)))
                .map(known -> claims(known, payload, encode(mac)));
    }

    private static Claims claims(MunicipalityId municipality, byte[] payload, String link) {
        ByteBuffer buffer = ByteBuffer.wrap(payload, 1, payload.length - 1);
        Instant expires = Instant.ofEpochSecond(buffer.getLong());
        UUID document = new UUID(buffer.getLong(), buffer.getLong());
        UUID resident = new UUID(buffer.getLong(), buffer.getLong());
        return new Claims(municipality, document, resident, expires, link);
    }

    /** Only a municipality that exists: asking the vault for another would make it a key. */
    private Optional<MunicipalityId> municipality(byte[] payload) {
        String code = new String(payload, FIXED, payload.length - FIXED, StandardCharsets.US_ASCII);
        try {
            return municipalities.find(new MunicipalityId(code)).map(found -> found.id());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] mac(MunicipalityId municipality, byte[] payload) {
        return Arrays.copyOf(HexFormat.of().parseHex(vault.hash(municipality, "document-link", encode(payload))), MAC);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty unless it is exactly how we would write it, so that no link has two spellings. */
    private static byte[] decode(String token) {
        if (token.length() > LONGEST) {
            return new byte[0];
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            return encode(bytes).equals(token) ? bytes : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
