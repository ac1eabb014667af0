package jp.madoguchi.engine.transactions;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;

@Configuration(proxyBeanMethods = false)
class TransactionsConfiguration {

    @Bean
    JdbcTransactionManager transactionManager(DataSource database, JdbcConnectionDetails details) {
        return of(database, details.getJdbcUrl());
    }

    static JdbcTransactionManager of(DataSource database, String url) {
        boolean file = url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:");
        return file ? new WrittenTransactions(database) : new JdbcTransactionManager(database);
    }
}
