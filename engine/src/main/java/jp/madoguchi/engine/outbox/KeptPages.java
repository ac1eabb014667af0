package jp.madoguchi.engine.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets PostgreSQL keep the pages of the outbox, which is almost empty most of the time: else a vacuum gives them back, the two that are
 * left are planned to be read from end to end, and with that plan thousands are read a second later by each statement. In Java because H2
 * has no such thing.
 */
@Component
class KeptPages implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0232");
    }

    @Override
    public String getDescription() {
        return "outbox keeps its pages";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter table outbox_message set (vacuum_truncate = false)");
            }
        }
    }
}
