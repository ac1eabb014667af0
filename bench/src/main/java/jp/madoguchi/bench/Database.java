package jp.madoguchi.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                    "SPRING_DATASOURCE_USERNAME",
                    "sa");
        }
        return Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", "postgres");
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

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }
}
