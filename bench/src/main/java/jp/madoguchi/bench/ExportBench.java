package jp.madoguchi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows per second of an export of many answers, read over HTTP from an engine with a small heap. */
final class ExportBench {

    private static final double NANOS = 1e9;
    private static final long POLL_MILLIS = 500;
    private static final List<String> OPEN = List.of("waiting", "running");
    private static final JsonMapper JSON = new JsonMapper();

    private final Options options;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ExportBench(Options options) {
        this.options = options;
    }

    void run() throws Exception {
        int rows = options.number("rows", 1_000_000);
        String heap = options.text("heap", "256m");
        try (Database database = Database.start("postgresql");
                StubLine line = new StubLine();
                Subject engine = Subject.engine(
                        Path.of(options.text("jar", "engine/target/madoguchi.jar")),
                        database,
                        line,
                        http,
                        List.of("-Xmx" + heap))) {
            long began = System.nanoTime();
            engine.sealSomething();
            try (Connection connection = database.connect()) {
                FilledCases.fill(connection, Subject.masterKey(), rows);
                database.tidy(connection);
            }
            System.out.printf(Locale.ROOT, "%,d cases filled in %.0f s%n", rows, (System.nanoTime() - began) / NANOS);
            System.out.printf(
                    "%-6s %-46s %10s %9s %9s %9s %10s %8s%n",
                    "format", "query", "rows", "rows/s", "seconds", "first ms", "bytes", "cpu s");
            for (String query : options.list(
                    "queries",
                    "answers.csv?personal=true,answers.csv?personal=true,answers.csv?personal=true&encoding=windows-31j,"
                            + "answers.xlsx?personal=true,exports?personal=true,exports?format=xlsx&personal=true")) {
                measure(engine, query, rows);
            }
        }
    }

    /** Orders an export as a job, waits for its end, and tells where its file is. */
    private String made(Subject engine, String query) throws Exception {
        HttpResponse<String> ordered =
                http.send(engine.api("/packages/bench/" + query, "{}").build(), HttpResponse.BodyHandlers.ofString());
        String job = "/jobs/" + JSON.readTree(ordered.body()).path("id").asString();
        for (; ; ) {
            JsonNode now = JSON.readTree(text(engine.open(job)));
            if (!OPEN.contains(now.path("state").asString())) {
                System.out.println(now.path("state").asString() + " " + now.path("file"));
                return job + "/file";
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static String text(HttpResponse<InputStream> response) throws IOException {
        try (InputStream in = response.body()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void measure(Subject engine, String query, int rows) throws Exception {
        double cpu = CpuTime.millis(engine.server().pid());
        long began = System.nanoTime();
        HttpResponse<InputStream> response =
                engine.open(query.startsWith("exports?") ? made(engine, query) : "/packages/bench/" + query);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(query + ": " + response.statusCode() + " " + text(response));
        }
        long first = 0;
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = response.body()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                first = first == 0 ? System.nanoTime() - began : first;
                bytes += read;
            }
        }
        double seconds = (System.nanoTime() - began) / NANOS;
        System.out.printf(
                Locale.ROOT,
                "%-6s %-46s %,10d %,9.0f %9.1f %9.0f %,10d %8.1f%n",
                query.contains(".csv") ? "csv" : query.startsWith("exports") ? "job" : "xlsx",
                query,
                rows,
                rows / seconds,
                seconds,
                first / 1e6,
                bytes,
                (CpuTime.millis(engine.server().pid()) - cpu) / 1000);
    }
}
