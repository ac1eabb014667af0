package jp.madoguchi.engine.outbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Empty databases of both makes with the engine's tables in them, as the application connects to them. */
public final class Databases {

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Databases() {}

    /** Arguments for a parameterized test: a maker of an empty database of each make. */
    public static Stream<Arguments> both() {
        return Stream.of(Arguments.of(Named.of("H2", Make.H2)), Arguments.of(Named.of("PostgreSQL", Make.POSTGRESQL)));
    }

    public enum Make {
        H2,
        POSTGRESQL;

        /** A new, empty database with all tables. */
        public Database open() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            HikariConfig config = new HikariConfig();
            config.setAutoCommit(false);
            config.setMaximumPoolSize(12);
            if (this == H2) {
                config.setJdbcUrl("jdbc:h2:mem:" + name
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
            } else {
                execute("create database " + name);
                config.setJdbcUrl(Server.POSTGRES.getJdbcUrl("postgres", name));
            }
            HikariDataSource source = new HikariDataSource(config);
            Flyway.configure().dataSource(source).load().migrate();
            return new Database(source);
        }

        /** The address of a new PostgreSQL database without any table, for {@code postgres} without a password. */
        public static String emptyPostgres() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            execute("create database " + name);
            return Server.POSTGRES.getJdbcUrl("postgres", name);
        }

        private static void execute(String sql) {
            new JdbcTemplate(Server.POSTGRES.getPostgresDatabase()).execute(sql);
        }
    }

    /** One database and the usual ways to it. */
    public static final class Database implements AutoCloseable {
        private final HikariDataSource source;
        private final JdbcTemplate jdbc;
        private final DataSourceTransactionManager transactions;

        Database(HikariDataSource source) {
            this.source = source;
            this.jdbc = new JdbcTemplate(source);
            this.transactions = new DataSourceTransactionManager(source);
        }

        public JdbcTemplate jdbc() {
            return jdbc;
        }

        public DataSourceTransactionManager transactions() {
            return transactions;
        }

        public TransactionTemplate transaction() {
            return new TransactionTemplate(transactions);
        }

        /** The first column of the first row, read in a transaction of its own. */
        public long count(String sql, Object... values) {
            return read(() -> JdbcClient.create(jdbc)
                    .sql(sql)
                    .params(values)
                    .query(Long.class)
                    .single());
        }

        /** Runs in a transaction of its own. */
        public <T> T read(Supplier<T> reading) {
            return Objects.requireNonNull(transaction().execute(status -> reading.get()));
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
