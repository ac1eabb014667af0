package jp.madoguchi.engine.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    TurnableClock clock(@Value("${madoguchi.sandbox}") boolean sandbox, @Value("${madoguchi.data}") Path data)
            throws IOException {
        Path offset = data.resolve(TurnableClock.OFFSET_FILE);
        return new TurnableClock(
                Clock.systemUTC(),
                sandbox && Files.exists(offset)
                        ? Duration.parse(Files.readString(offset).strip())
                        : Duration.ZERO);
    }
}
