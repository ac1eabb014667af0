package jp.madoguchi.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Imports a long list, as CSV and as a workbook, into an engine with a small heap. */
final class RegistersBench {

    private static final List<String> PACKAGE =
            List.of("package.json", "forms/bench.form.json", "registers/eligible.register.json");
    private static final String CITY = "/api/municipalities/bench";
    private static final String TOKEN = "bench-bench-bench-bench-bench";

    private final Options options;
    private final HttpClient http = HttpClient.newHttpClient();

    RegistersBench(Options options) {
        this.options = options;
    }

    void run() throws Exception {
        int rows = options.number("rows", 100_000);
        Path csv = RowFiles.csv(rows);
        Path xlsx = RowFiles.xlsx(rows);
        for (String kind : options.list("database", "postgresql,h2")) {
            try (Database database = Database.start(kind)) {
                measure(database, kind, rows, List.of(csv, xlsx));
            }
        }
        Files.delete(csv);
        Files.delete(xlsx);
    }

    private void measure(Database database, String kind, int rows, List<Path> files) throws Exception {
        String heap = options.text("heap", "256m");
        int port = Subject.freePort();
        URI base = URI.create("http://127.0.0.1:" + port);
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("MADOGUCHI_SANDBOX", "false");
        environment.put("MADOGUCHI_MASTER_KEY", Subject.randomKey());
        environment.put("MADOGUCHI_API_TOKEN", TOKEN);
        environment.put(
                "MADOGUCHI_DATA", Files.createTempDirectory("bench-data").toString());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(java, "-Xmx" + heap, "-jar", options.text("jar", "engine/target/madoguchi.jar"));
        try (Server server = new Server(
                command, environment, base.resolve("/actuator/health"), Files.createTempFile("engine", ".log"))) {
            server.awaitReady(http);
            call(base, "PUT", "", "application/json", BodyPublishers.ofString("{\"name\":\"計測市\"}"));
            call(base, "POST", "/packages", "application/zip", BodyPublishers.ofByteArray(zip()));
            for (int round = 0; round < options.number("rounds", 1); round++) {
                for (Path file : files) {
                    take(base, kind + ", heap " + heap, rows, file, () -> CpuTime.millis(server.pid()), database);
                }
            }
        }
    }

    /** CPU time so far, in milliseconds. */
    private interface Cpu {
        double millis() throws IOException;
    }

    private void take(URI base, String where, int rows, Path file, Cpu engine, Database database) throws Exception {
        // Every row is another one than those that are there: nothing is saved by their being equal.
        call(
                base,
                "POST",
                "/registers/eligible/rows?mode=replace",
                "text/csv",
                BodyPublishers.ofString("通知番号,生年月日,氏名\nx,2000-01-01,x\n"));
        double engineBefore = engine.millis();
        double databaseBefore = database.cpuMillis();
        long began = System.nanoTime();
        String counts =
                call(base, "POST", "/registers/eligible/rows?mode=replace", "text/csv", BodyPublishers.ofFile(file));
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%s, %s of %,d bytes: %,d rows in %.1f s, %,.0f rows/s; CPU %.1f s engine, %.1f s database %s%n",
                where,
                file.toString().endsWith("csv") ? "CSV" : "xlsx",
                Files.size(file),
                rows,
                seconds,
                rows / seconds,
                (engine.millis() - engineBefore) / 1000,
                (database.cpuMillis() - databaseBefore) / 1000,
                counts);
    }

    private String call(URI base, String method, String path, String type, BodyPublisher body) throws Exception {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(base + CITY + path))
                        .timeout(Duration.ofMinutes(5))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", type)
                        .method(method, body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String file : PACKAGE) {
                zip.putNextEntry(new ZipEntry(file));
                try (InputStream in = RegistersBench.class.getResourceAsStream("/package/" + file)) {
                    zip.write(Objects.requireNonNull(in).readAllBytes());
                }
            }
        }
        return bytes.toByteArray();
    }
}
