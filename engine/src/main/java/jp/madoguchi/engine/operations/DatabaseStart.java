package jp.madoguchi.engine.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import jp.madoguchi.engine.startup.OneNodeAtATime;
import jp.madoguchi.engine.startup.StartupRefused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Knocks at the database before the pool does, which would log a stack trace, and refuses one that a newer engine has changed. */
@Component
class DatabaseStart implements FlywayMigrationStrategy {

    private static final String FILE = "jdbc:h2:file:";

    private final ObjectProvider<JdbcConnectionDetails> database;

    DatabaseStart(ObjectProvider<JdbcConnectionDetails> database) {
        this.database = database;
    }

    @Override
    public void migrate(Flyway flyway) {
        database.ifAvailable(DatabaseStart::knock);
        // Flyway makes its own table without looking whether another node is making it.
        OneNodeAtATime.run(flyway.getConfiguration().getDataSource(), () -> migrateAlone(flyway));
    }

    private static void migrateAlone(Flyway flyway) {
        Arrays.stream(flyway.info().applied())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(version -> {
                    throw new StartupRefused("The database has schema " + version
                            + ", which this version of Madoguchi does not know; start the newer version, or restore a backup made"
                            + " by this one. / データベースがこの版より新しい版で更新されています。新しい版で起動してください。");
                });
        flyway.migrate();
    }

    private static void knock(JdbcConnectionDetails details) {
        makeFolder(details.getJdbcUrl());
        try (Connection connection =
                DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword())) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    /** H2 would print a stack trace of its own. */
    private static void makeFolder(String url) {
        if (!url.startsWith(FILE)) {
            return;
        }
        try {
            Files.createDirectories(Path.of(url.substring(FILE.length()).split(";", 2)[0])
                    .toAbsolutePath()
                    .getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be made", e);
        }
    }
}
