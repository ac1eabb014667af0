package jp.madoguchi.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bot under test: the engine, or the echo bot it is measured against. */
final class Subject implements AutoCloseable {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String KEY = randomKey();
    private static final String TOKEN = "bench-bench-bench-bench-bench";
    private static final List<String> PACKAGE = List.of("package.json", "forms/bench.form.json");

    private final String name;
    private final Server server;
    private final URI base;
    private final HttpClient http;
    private final Webhooks webhooks;

    private Subject(String name, Server server, URI base, HttpClient http, Webhooks webhooks) {
        this.name = name;
        this.server = server;
        this.base = base;
        this.http = http;
        this.webhooks = webhooks;
    }

    static Subject echo(Database database, StubLine line, HttpClient http, List<String> jvm) throws Exception {
        int port = freePort();
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("SERVER_PORT", String.valueOf(port));
        URI base = URI.create("http://127.0.0.1:" + port);
        Server server = new Server(
                Server.java(jvm, ownJar(), "echo", "--line=" + line.address(), "--secret=" + SECRET),
                environment,
                base.resolve("/callback"),
                Files.createTempFile("echo", ".log"));
        server.awaitReady(http);
        Webhooks webhooks = new Webhooks(base.resolve("/callback"), SECRET, line.tokens());
        return new Subject("echo", server, base, http, webhooks);
    }

    static Subject engine(Path jar, Database database, StubLine line, HttpClient http) throws Exception {
        return engine(jar, database, line, http, List.of("-Xmx1g"));
    }

    /** @param jvm options of the engine's JVM, such as {@code -Xmx1g} */
    static Subject engine(Path jar, Database database, StubLine line, HttpClient http, List<String> jvm)
            throws Exception {
        int port = freePort();
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("MADOGUCHI_SANDBOX", "false");
        environment.put("MADOGUCHI_MASTER_KEY", KEY);
        environment.put("MADOGUCHI_API_TOKEN", TOKEN);
        environment.put("MADOGUCHI_CASES_BACKLOG_POLL", "PT1S");
        environment.put(
                "MADOGUCHI_DATA", Files.createTempDirectory("bench-data").toString());
        URI base = URI.create("http://127.0.0.1:" + port);
        Server server = new Server(
                Server.java(jvm, jar),
                environment,
                base.resolve("/actuator/health"),
                Files.createTempFile("engine", ".log"));
        server.awaitReady(http);
        Webhooks webhooks = new Webhooks(base.resolve("/line/bench/webhook"), SECRET, line.tokens());
        Subject engine = new Subject("madoguchi", server, base, http, webhooks);
        engine.setUp(line);
        return engine;
    }

    static String randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private void setUp(StubLine line) throws Exception {
        JsonMapper json = new JsonMapper();
        call("PUT", "", json.writeValueAsBytes(Map.of("name", "計測市")), "application/json");
        Map<String, String> channel = Map.of(
                "kind",
                "line",
                "channelSecret",
                SECRET,
                "accessToken",
                "token",
                "apiBase",
                line.address(),
                "dataApiBase",
                line.address());
        call("PUT", "/channels/bench", json.writeValueAsBytes(channel), "application/json");
        call("POST", "/packages", zip(), "application/zip");
        call(
                "POST",
                "/packages/bench/versions/1.0.0/publish",
                "{\"parameters\":{}}".getBytes(StandardCharsets.UTF_8),
                "application/json");
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String file : PACKAGE) {
                zip.putNextEntry(new ZipEntry(file));
                try (InputStream in = Subject.class.getResourceAsStream("/package/" + file)) {
                    zip.write(java.util.Objects.requireNonNull(in).readAllBytes());
                }
            }
        }
        return bytes.toByteArray();
    }

    private String call(String method, String path, byte @Nullable [] body, String type) throws Exception {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(base + "/api/municipalities/bench" + path))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", type)
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    /** A call of the API, to be sent by the caller. */
    HttpRequest.Builder api(String path, String json) {
        return outside("/api/municipalities/bench" + path, json).header("Authorization", "Bearer " + TOKEN);
    }

    /** A post of somebody without a token. */
    HttpRequest.Builder outside(String path, String json) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    void put(String path, String json) throws Exception {
        call("PUT", path, json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    /** The numbers of at most 200 cases. */
    List<String> caseNumbers() throws Exception {
        return new JsonMapper()
                .readTree(call("GET", "/cases?size=200", null, "application/json"))
                .path("items")
                .valueStream()
                .map(item -> item.path("number").asString())
                .toList();
    }

    JsonNode ledger(String number) throws Exception {
        return new JsonMapper().readTree(call("GET", "/cases/" + number + "/ledger", null, "application/json"));
    }

    static byte[] masterKey() {
        return Base64.getDecoder().decode(KEY);
    }

    /** A resident says something, after which there is a key to seal with. */
    void sealSomething() throws Exception {
        new Load(this, 0, 1, 0).run();
    }

    /** Begins to read something of the API. */
    HttpResponse<InputStream> open(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + "/api/municipalities/bench" + path))
                        .header("Authorization", "Bearer " + TOKEN)
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    /** How many cases the engine holds. */
    long cases() throws Exception {
        return new JsonMapper()
                .readTree(call("GET", "/cases?size=1", null, "application/json"))
                .path("total")
                .asLong();
    }

    String name() {
        return name;
    }

    Server server() {
        return server;
    }

    Webhooks webhooks() {
        return webhooks;
    }

    HttpClient http() {
        return http;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path ownJar() {
        return Path.of(System.getProperty("java.class.path")).toAbsolutePath();
    }

    @Override
    public void close() {
        server.close();
    }
}
