package jp.madoguchi.engine.startup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * What nodes that start at the same moment on one database must do one after the other, such as making tables. On PostgreSQL with an
 * advisory lock, which a node that dies gives back; H2 has one node only.
 */
public final class OneNodeAtATime {

    /** "MADOGUCH" in ASCII; any number nobody else locks in this database. */
    private static final long KEY = 0x4d41444f47554348L;

    private OneNodeAtATime() {}

    /** Runs work while no other node runs such work on this database. */
    public static void run(DataSource database, Runnable work) {
        get(database, () -> {
            work.run();
            return true;
        });
    }

    /** As {@link #run}, for work that makes something. */
    public static <T> T get(DataSource database, Supplier<T> work) {
        try (Connection connection = database.getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                return work.get();
            }
            connection.setAutoCommit(true);
            execute(connection, "select pg_advisory_lock(?)");
            try {
                return work.get();
            } finally {
                execute(connection, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("expected to lock the database for the start, got: " + e.getMessage(), e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, KEY);
            statement.execute();
        }
    }
}
