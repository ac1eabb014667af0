package jp.madoguchi.engine.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import javax.crypto.SecretKey;
import jp.madoguchi.engine.startup.StartupRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    Vault vault(
            @Value("${madoguchi.master-key:}") String masterKey,
            @Value("${madoguchi.data}") Path data,
            @Value("${madoguchi.sandbox}") boolean sandbox,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock)
            throws IOException {
        if (masterKey.isBlank() && !sandbox) {
            throw new StartupRefused(
                    "MADOGUCHI_MASTER_KEY is not set; with MADOGUCHI_SANDBOX=false it must hold 32 random bytes in"
                            + " base64 (openssl rand -base64 32), kept apart from the database."
                            + " / 本番では MADOGUCHI_MASTER_KEY を設定してください。");
        }
        SecretKey key = masterKey.isBlank() ? MasterKey.inFile(data.resolve("master.key")) : MasterKey.of(masterKey);
        JdbcVault vault = new JdbcVault(new Sealer(key), jdbc, transactions, clock);
        vault.check();
        return vault;
    }
}
