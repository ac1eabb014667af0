package jp.madoguchi.engine.staff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bearer tokens of the HTTP API. Only their SHA-256 is kept: a token has 256 random bits, so a plain hash cannot be turned back. */
@Component
public class ApiTokens {

    private static final String ALL_MUNICIPALITIES = "*";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String configured;
    private final Path file;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    ApiTokens(
            JdbcClient jdbc,
            Clock clock,
            @Value("${madoguchi.api-token:}") String configured,
            @Value("${madoguchi.data}") Path data) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.configured = configured.strip();
        this.file = data.resolve("api-token");
    }

    /**
     * Makes sure there is a token: the one of {@code MADOGUCHI_API_TOKEN}, else the one in the file {@code api-token} of the data
     * folder, which is made at the first start.
     *
     * @return where the token is to be found, for the start message
     */
    @Transactional
    public String prepare() throws IOException {
        if (!configured.isEmpty()) {
            accept(configured);
            return "MADOGUCHI_API_TOKEN";
        }
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        accept(Files.readString(file).strip());
        return file.toString();
    }

    private void accept(String token) {
        jdbc.sql("insert into api_token (municipality_id, token_hash, created) values (?, ?, ?) on conflict do nothing")
                .params(ALL_MUNICIPALITIES, hash(token), Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether a token is one of ours. Looked up by its hash, so the time it takes says nothing about the token. */
    public boolean accepts(String token) {
        String hash = hash(token);
        if (accepted.contains(hash)) {
            return true;
        }
        boolean known = jdbc.sql("select count(*) from api_token where municipality_id = ? and token_hash = ?")
                        .params(ALL_MUNICIPALITIES, hash)
                        .query(Long.class)
                        .single()
                > 0;
        if (known) {
            accepted.add(hash);
        }
        return known;
    }

    /** Eight hex digits by which a token is told from others in records, without saying it. */
    public static String fingerprint(String token) {
        return hash(token).substring(0, 8);
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
