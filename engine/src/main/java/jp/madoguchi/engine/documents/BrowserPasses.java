package jp.madoguchi.engine.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import jp.madoguchi.engine.documents.LinkTokens.Claims;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cookies by which a browser is known again at one link: {@code {until}.{random}.{MAC}}. A pass is worth nothing at another link.
 */
@Component
class BrowserPasses {

    private static final int RANDOM_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Vault vault;
    private final JdbcClient jdbc;
    private final Clock clock;

    BrowserPasses(Vault vault, JdbcClient jdbc, Clock clock) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A cookie's name and value. */
    record Pass(String name, String value, Instant until) {}

    static String cookie(Claims claims) {
        return "madoguchi-" + claims.link();
    }

    Pass make(Claims claims, Instant until) {
        byte[] browser = new byte[RANDOM_BYTES];
        random.nextBytes(browser);
        String unsigned = until.getEpochSecond() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(browser);
        return new Pass(cookie(claims), unsigned + "." + mac(claims, unsigned), until);
    }

    /** Whether a cookie's value is a pass of ours for this link that is not over. */
    boolean isGood(Claims claims, String value) {
        int dot = value.lastIndexOf('.');
        if (dot < 0) {
            return false;
        }
        String unsigned = value.substring(0, dot);
        boolean ours = MessageDigest.isEqual(
                value.substring(dot + 1).getBytes(StandardCharsets.UTF_8),
                mac(claims, unsigned).getBytes(StandardCharsets.UTF_8));
        return ours && clock.instant().getEpochSecond() < Long.parseLong(unsigned.substring(0, unsigned.indexOf('.')));
    }

    /** Binds a link to the browser that holds this pass, unless another one came first. True when the link is this browser's. */
    boolean bind(Claims claims, String value) {
        jdbc.sql("insert into document_link (municipality_id, link, browser, opened) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        claims.municipality().value(),
                        claims.link(),
                        fingerprint(claims, value),
                        Timestamp.from(clock.instant()))
                .update();
        return isBound(claims, value);
    }

    private boolean isBound(Claims claims, String value) {
        Optional<String> bound = jdbc.sql("select browser from document_link where municipality_id = ? and link = ?")
                .params(claims.municipality().value(), claims.link())
                .query(String.class)
                .optional();
        return bound.isPresent() && bound.get().equals(fingerprint(claims, value));
    }

    private String fingerprint(Claims claims, String value) {
        return vault.hash(claims.municipality(), "document-browser", value);
    }

    private String mac(Claims claims, String unsigned) {
        return vault.hash(claims.municipality(), "document-pass", claims.link() + "/" + unsigned);
    }
}
