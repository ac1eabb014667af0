package jp.madoguchi.engine.outbox;

import java.time.Clock;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "madoguchi.simulation", havingValue = false, matchIfMissing = true)
class OutboxConfiguration {

    @Bean
    OutboxNode outboxNode(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Vault vault,
            ObjectProvider<OutboxHandler> handlers,
            Clock clock) {
        return new OutboxNode(
                jdbc, new TransactionTemplate(transactions), vault, handlers::stream, clock, OutboxSettings.STANDARD);
    }

    @Bean
    Outbox outbox(OutboxNode node) {
        return node.outbox();
    }
}
