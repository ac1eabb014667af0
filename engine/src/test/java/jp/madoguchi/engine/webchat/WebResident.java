package jp.madoguchi.engine.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A resident with a browser, as far as HTTP shows it: a cookie, turns, and a stream of lines. */
final class WebResident {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String base;
    private String cookie = "";

    /** @param base for example {@code http://localhost:8080/webchat/yamanokuchi} */
    WebResident(String base) {
        this.base = base;
    }

    record Answer(int status, Map<String, List<String>> headers, byte[] bytes) {

        String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(bytes);
        }
    }

    /** Opens the page: a new talk, or the one of the cookie. */
    Answer open() {
        Answer answer = send(act("POST", "/session", new byte[0]));
        if (answer.status() == 200) {
            cookie = answer.header("set-cookie").split(";")[0];
        }
        return answer;
    }

    Answer delete() {
        return send(act("DELETE", "/session", new byte[0]));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer turn(UUID id, String deed) {
        return post(
                "/turns",
                "application/json",
                ("{\"id\":\"" + id + "\"," + deed + "}").getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String path, String type, byte[] body) {
        return send(act("POST", path, body).header("Content-Type", type));
    }

    /** The talk as a browser that comes anew sees it. */
    List<JsonNode> lines() {
        JsonNode lines = open().json().path("lines");
        return StreamSupport.stream(lines.spliterator(), false).toList();
    }

    WebResident says(String text) {
        return done(turn(UUID.randomUUID(), "\"text\":" + JSON.writeValueAsString(text)));
    }

    WebResident sends(byte[] photo) {
        return done(post("/turns/" + UUID.randomUUID() + "/media", "image/jpeg", photo));
    }

    /** Taps the latest action of that label. */
    WebResident taps(String label) {
        String data = lines().stream()
                .flatMap(line -> line.findParents("data").stream())
                .filter(action -> action.path("label").asString("").equals(label))
                .map(action -> action.path("data").stringValue())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new NoSuchElementException("no " + label + " in " + lines()));
        return done(
                turn(UUID.randomUUID(), "\"tap\":" + JSON.writeValueAsString(Map.of("data", data, "label", label))));
    }

    /** Picks a value in the latest picker. */
    WebResident picks(String value) {
        String data = lines().stream()
                .map(line -> line.path("says"))
                .filter(says -> says.path("type").asString("").equals("pick"))
                .map(says -> says.path("data").stringValue())
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return done(
                turn(UUID.randomUUID(), "\"pick\":" + JSON.writeValueAsString(Map.of("data", data, "value", value))));
    }

    private WebResident done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return this;
    }

    /** Waits until the city has said all these after what the resident did last. */
    WebResident hears(String... words) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastHeard()).contains(words));
        return this;
    }

    private String lastHeard() {
        StringBuilder heard = new StringBuilder();
        for (JsonNode line : lines()) {
            if (line.path("own").asBoolean()) {
                heard.setLength(0);
            } else {
                heard.append(JSON.writeValueAsString(line.path("says")).replace("\\n", "\n"))
                        .append('\n');
            }
        }
        return heard.toString();
    }

    /** The cookie, for a real browser to go on with the talk. */
    Cookie cookie() {
        String[] parts = cookie.split("=", 2);
        return new Cookie(parts[0], parts[1])
                .setDomain("localhost")
                .setPath(URI.create(base).getPath());
    }

    /** Listens from now on. */
    Listening listen(String query, String... headers) {
        HttpRequest.Builder request = request("/events" + query).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Listening(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder act(String method, String path, byte[] body) {
        return request(path)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header(Door.HEADER, "1");
    }

    HttpRequest.Builder request(String path) {
        URI address = URI.create(path.startsWith("http") ? path : base + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A stream of server-sent events, read as it comes. */
    static final class Listening implements AutoCloseable {

        private final HttpResponse<InputStream> response;
        private final List<Long> ids = new CopyOnWriteArrayList<>();
        private final List<String> data = new CopyOnWriteArrayList<>();
        private volatile boolean ended;

        Listening(HttpResponse<InputStream> response) {
            this.response = response;
            new Thread(this::read, "listening").start();
        }

        private void read() {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("id:")) {
                        ids.add(Long.valueOf(line.substring(3).strip()));
                    } else if (line.startsWith("data:")) {
                        data.add(line.substring(5));
                    }
                }
            } catch (IOException closed) {
                data.add("closed: " + closed);
            }
            ended = true;
        }

        int status() {
            return response.statusCode();
        }

        List<Long> ids() {
            return new ArrayList<>(ids);
        }

        String text() {
            return String.join("\n", data);
        }

        boolean ended() {
            return ended;
        }

        @Override
        public void close() {
            try {
                response.body().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
