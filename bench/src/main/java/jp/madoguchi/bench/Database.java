package jp.madoguchi.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The database a server runs on: a real PostgreSQL, or H2 inside the server. */
final class Database implements AutoCloseable {

    private final @Nullable EmbeddedPostgres postgres;
    private final Path folder;

    private Database(@Nullable EmbeddedPostgres postgres, Path folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    static Database start(String kind) throws IOException {
        Path folder = Files.createTempDirectory("bench-database");
        return switch (kind) {
            case "h2" -> new Database(null, folder);
            case "postgresql" ->
                new Database(
                        EmbeddedPostgres.builder()
                                .setDataDirectory(folder.resolve("pg").toFile())
                                .setServerConfig("max_connections", "100")
                                // As PostgreSQL comes; the library, made for tests, turns it off.
                                .setServerConfig("synchronous_commit", "on")
                                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                                .start(),
                        folder);
            default -> throw new IllegalArgumentException("--database is postgresql or h2; got " + kind);
        };
    }

    Map<String, String> environment() {
        if (postgres == null) {
            return Map.of(
                    "SPRING_DATASOURCE_URL",
                    "jdbc:h2:file:" + folder.resolve("h2")
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;AUTO_SERVER=TRUE",
                    "SPRING_DATASOURCE_USERNAME",
                    "sa");
        }
        return Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", "postgres");
    }

    /** A connection past the engine. */
    Connection connect() throws SQLException {
        if (postgres == null) {
            return DriverManager.getConnection(environment().get("SPRING_DATASOURCE_URL"), "sa", "");
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres?reWriteBatchedInserts=true",
                "postgres",
                "postgres");
    }

    /** Does at once what the database does by itself some time after much was written. */
    void tidy(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(postgres == null ? "analyze" : "vacuum analyze");
        }
    }

    /** CPU time the database's own processes used; 0 for H2, whose work is in the server's. */
    double cpuMillis() throws IOException {
        if (postgres == null) {
            return 0;
        }
        String pid = Files.readAllLines(folder.resolve("pg").resolve("postmaster.pid"))
                .get(0)
                .strip();
        return CpuTime.millis(Long.parseLong(pid));
    }

    /** What the database did for the turns since {@link #forget}, the dearest statements first. */
    void tell(PrintStream out, long turns) throws SQLException {
        if (postgres == null) {
            return;
        }
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select calls, total_exec_time + total_plan_time, wal_bytes, query from pg_stat_statements"
                                + " order by 2 desc limit 15")) {
            out.printf("%14s %9s %14s  %s%n", "calls/turn", "ms/turn", "wal bytes/turn", "statement");
            while (rows.next()) {
                String query = rows.getString(4).replaceAll("\\s+", " ");
                out.printf(
                        Locale.ROOT,
                        "%14.2f %9.4f %14.0f  %s%n",
                        rows.getDouble(1) / turns,
                        rows.getDouble(2) / turns,
                        rows.getDouble(3) / turns,
                        query.substring(0, Math.min(120, query.length())));
            }
        }
    }

    /** Begins to count statements, from now on. */
    void forget() throws SQLException {
        if (postgres == null) {
            return;
        }
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }
}
