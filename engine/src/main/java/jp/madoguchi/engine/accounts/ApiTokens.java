package jp.madoguchi.engine.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.engine.rights.Acting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bearer tokens of the HTTP API: the operator's, kept here, and those of programs. Only their SHA-256 is kept: a token has 256 random bits, so a plain hash cannot be turned back. */
@Component
public class ApiTokens {

    private static final String ALL_MUNICIPALITIES = "*";

    private final JdbcClient jdbc;
    private final ProgramTokens programs;
    private final Clock clock;
    private final String configured;
    private final Path file;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    ApiTokens(
            JdbcClient jdbc,
            ProgramTokens programs,
            Clock clock,
            @Value("${madoguchi.api-token:}") String configured,
            @Value("${madoguchi.data}") Path data) {
        this.jdbc = jdbc;
        this.programs = programs;
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
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Tokens.random());
        }
        accept(Files.readString(file).strip());
        return file.toString();
    }

    private void accept(String token) {
        jdbc.sql("insert into api_token (municipality_id, token_hash, created) values (?, ?, ?) on conflict do nothing")
                .params(ALL_MUNICIPALITIES, Tokens.hash(token), Timestamp.from(clock.instant()))
                .update();
    }

    /** Who comes with this token. Looked up by its hash, so the time it takes says nothing about the token. */
    public Optional<Acting> acting(String token) {
        return accepts(token)
                ? Optional.of(Acting.operator(Tokens.fingerprint(Tokens.hash(token))))
                : programs.acting(token);
    }

    private boolean accepts(String token) {
        String hash = Tokens.hash(token);
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
}
