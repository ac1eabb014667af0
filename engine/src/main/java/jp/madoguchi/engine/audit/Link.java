package jp.madoguchi.engine.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * An entry as it is stored. Its hash is taken over the hash before and every column, each with its length before it, so that nothing can
 * move from one column to the next; over the sealed bytes as they are, so that a chain can be checked without any key.
 */
record Link(
        String municipality,
        long number,
        Instant at,
        String who,
        String whoHash,
        String action,
        String method,
        String path,
        String subject,
        int status,
        byte[] sealed,
        String previous) {

    /** The hash before the first entry. */
    static final String BEGINNING = "0".repeat(64);

    String hash() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream canonical = new DataOutputStream(bytes)) {
            for (String text : List.of(previous, municipality, who, whoHash, action, method, path, subject)) {
                part(canonical, text.getBytes(StandardCharsets.UTF_8));
            }
            part(canonical, sealed);
            canonical.writeLong(number);
            canonical.writeLong(at.getEpochSecond());
            canonical.writeInt(at.getNano());
            canonical.writeInt(status);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return sha256(bytes.toByteArray());
    }

    private static void part(DataOutputStream canonical, byte[] bytes) throws IOException {
        canonical.writeInt(bytes.length);
        canonical.write(bytes);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
