package jp.madoguchi.engine.accounts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/** A device with one passkey: ES256, no attestation, as a browser would hand on its words (Web Authentication Level 3). */
public final class SoftwareAuthenticator {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CBORMapper CBOR = CBORMapper.builder().build();
    private static final int PRESENT_AND_VERIFIED = 0b101;
    private static final int WITH_KEY = 0b1000000;

    private final byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    private final String origin;
    private final KeyPair keys;
    private int signatures;

    public SoftwareAuthenticator(String origin) {
        this.origin = origin;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Winds the counter back, as a copy of the device would have it. */
    public void forgetSignatures() {
        signatures = 0;
    }

    /** The answer to {@code navigator.credentials.create}. */
    public String make(JsonNode options) {
        Map<String, Object> attestation = new LinkedHashMap<>();
        attestation.put("fmt", "none");
        attestation.put("attStmt", Map.of());
        attestation.put(
                "authData",
                concat(
                        authenticatorData(options.path("rp").path("id").asString(), PRESENT_AND_VERIFIED | WITH_KEY),
                        new byte[16],
                        ByteBuffer.allocate(2).putShort((short) id.length).array(),
                        id,
                        publicKey()));
        return credential(Map.of(
                "clientDataJSON",
                base64(clientData("webauthn.create", options)),
                "attestationObject",
                base64(CBOR.writeValueAsBytes(attestation)),
                "transports",
                List.of("internal")));
    }

    /** The answer to {@code navigator.credentials.get}. */
    public String show(JsonNode options) {
        byte[] data = authenticatorData(options.path("rpId").asString(), PRESENT_AND_VERIFIED);
        byte[] client = clientData("webauthn.get", options);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return credential(Map.of(
                    "clientDataJSON", base64(client),
                    "authenticatorData", base64(data),
                    "signature", base64(signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String credential(Map<String, Object> response) {
        return JSON.writeValueAsString(Map.of(
                "id",
                base64(id),
                "rawId",
                base64(id),
                "type",
                "public-key",
                "authenticatorAttachment",
                "platform",
                "clientExtensionResults",
                Map.of(),
                "response",
                response));
    }

    private byte[] authenticatorData(String site, int flags) {
        return concat(
                sha256(site.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(4).putInt(++signatures).array());
    }

    private byte[] clientData(String type, JsonNode options) {
        return JSON.writeValueAsBytes(
                Map.of("type", type, "challenge", options.path("challenge").asString(), "origin", origin));
    }

    /** COSE (RFC 9053): its labels are numbers, which Jackson's maps cannot say; so the five pairs by hand. */
    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return concat(
                new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                coordinate(key.getW().getAffineX().toByteArray()),
                new byte[] {0x22, 0x58, 0x20},
                coordinate(key.getW().getAffineY().toByteArray()));
    }

    private static byte[] coordinate(byte[] number) {
        byte[] padded = concat(new byte[32], number);
        return Arrays.copyOfRange(padded, padded.length - 32, padded.length);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            try {
                all.write(part);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
