package jp.madoguchi.engine.operations;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.engine.startup.StartupRefused;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Without the sandbox residents are real: refuses to start with secrets that anybody could know. */
@Component
@ConditionalOnBooleanProperty(name = "madoguchi.sandbox", havingValue = false)
@ConditionalOnBooleanProperty(name = "madoguchi.simulation", havingValue = false, matchIfMissing = true)
class ProductionCheck implements SmartInitializingSingleton {

    private static final int SHORTEST_TOKEN = 8;
    private static final int FEWEST_DIFFERENT = 5;
    private static final List<String> WELL_KNOWN =
            List.of("changeme", "change-me", "change_me", "password", "secret", "example", "madoguchi", "api-token");

    private final JdbcClient jdbc;
    private final String masterKey;
    private final String token;

    ProductionCheck(
            JdbcClient jdbc,
            @Value("${madoguchi.master-key:}") String masterKey,
            @Value("${madoguchi.api-token:}") String token) {
        this.jdbc = jdbc;
        this.masterKey = masterKey.strip();
        this.token = token.strip();
    }

    /** After everything is made, before the first request is taken. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!masterKey.isEmpty() && different(Base64.getDecoder().decode(masterKey)) < FEWEST_DIFFERENT) {
            throw new StartupRefused("MADOGUCHI_MASTER_KEY is not random; make one with: openssl rand -base64 32"
                    + " / MADOGUCHI_MASTER_KEY が乱数ではありません。openssl rand -base64 32 で作ってください。");
        }
        if (!token.isEmpty() && isGuessable(token)) {
            throw new StartupRefused(
                    "MADOGUCHI_API_TOKEN can be guessed; make one with openssl rand -base64 32 or leave it out."
                            + " / MADOGUCHI_API_TOKEN が推測できます。openssl rand -base64 32 で作るか、設定しないでください。");
        }
        if (hasSandboxChannel()) {
            throw new StartupRefused(
                    "This database holds the sandbox's LINE channel, whose secret everybody knows; use a new"
                            + " database with MADOGUCHI_SANDBOX=false. / お試し用の LINE チャネルが残っています。本番では新しいデータベースを使ってください。");
        }
    }

    private static boolean isGuessable(String token) {
        return token.length() < SHORTEST_TOKEN
                || token.chars().distinct().count() < FEWEST_DIFFERENT
                || WELL_KNOWN.contains(token.toLowerCase(Locale.ROOT));
    }

    private static long different(byte[] key) {
        return new String(key, StandardCharsets.ISO_8859_1).chars().distinct().count();
    }

    private boolean hasSandboxChannel() {
        return jdbc.sql("select count(*) from line_channel where api_base like '%/sandbox/line'")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
