package jp.madoguchi.engine.sandbox;

import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The sandbox alone, without the rest of the engine: on H2, with a clock that stands still and a vault that only turns bytes round. */
@EnableAutoConfiguration(
        exclude = {
            ServletWebSecurityAutoConfiguration.class,
            SecurityFilterAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class
        })
@ComponentScan({"jp.madoguchi.engine.sandbox", "jp.madoguchi.engine.pages"})
public class SandboxWorld {

    @Bean
    FixedClock clock() {
        return new FixedClock();
    }

    @Bean
    Vault vault() {
        return new TurningVault();
    }

    /** Stands at 2026-11-20 10:00 in Japan until it is moved. */
    public static final class FixedClock implements SandboxClock {

        private Instant now = Instant.parse("2026-11-20T01:00:00Z");

        @Override
        public synchronized Instant now() {
            return now;
        }

        @Override
        public synchronized void advance(Duration by) {
            now = now.plus(by);
        }
    }

    /** Seals by inverting every bit, so that a test sees that something was sealed. */
    public static final class TurningVault implements Vault {

        @Override
        public byte[] seal(MunicipalityId municipality, String purpose, byte[] plain) {
            byte[] turned = new byte[plain.length];
            for (int i = 0; i < plain.length; i++) {
                turned[i] = (byte) ~plain[i];
            }
            return turned;
        }

        @Override
        public byte[] open(MunicipalityId municipality, String purpose, byte[] sealed) {
            return seal(municipality, purpose, sealed);
        }

        @Override
        public String hash(MunicipalityId municipality, String purpose, String value) {
            return value;
        }
    }
}
