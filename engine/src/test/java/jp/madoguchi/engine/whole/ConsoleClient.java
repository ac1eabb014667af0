package jp.madoguchi.engine.whole;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A browser with the console in it: keeps cookies, and sends the CSRF token as the console does. */
public final class ConsoleClient {

    static final String CSRF_COOKIE = "XSRF-TOKEN";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final String base;
    private String address = "";
    private String language = "";

    public ConsoleClient(StartedEngine engine) {
        this.base = engine.base();
        get("/api/session/choices");
    }

    /** The same browser, cookies and all, at another node. */
    ConsoleClient at(StartedEngine other) {
        ConsoleClient moved = new ConsoleClient(other);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> moved.cookies.getCookieStore().add(null, cookie));
        return moved;
    }

    /** As a proxy tells it that is trusted. */
    ConsoleClient from(String itsAddress) {
        address = itsAddress;
        return this;
    }

    /** As a browser of somebody who reads that language. */
    ConsoleClient reading(String itsLanguage) {
        language = itsLanguage;
        return this;
    }

    public StartedEngine.Answer get(String path) {
        return send("GET", path, "");
    }

    public StartedEngine.Answer post(String path, String json) {
        return send("POST", path, json);
    }

    public StartedEngine.Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    public StartedEngine.Answer delete(String path) {
        return send("DELETE", path, "");
    }

    /** A photo or file as the body. */
    StartedEngine.Answer post(String path, byte[] body) {
        return proved(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public StartedEngine.Answer send(String method, String path, String json) {
        return proved(request(method, path, json));
    }

    /** With an Idempotency-Key. */
    StartedEngine.Answer keyed(String path, String json, String key) {
        return proved(request("POST", path, json).header("Idempotency-Key", key));
    }

    private StartedEngine.Answer proved(HttpRequest.Builder request) {
        if (!language.isEmpty()) {
            request.header("Accept-Language", language);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(CSRF_COOKIE))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return answer(request);
    }

    /** As a page of somebody else would make the browser send it. */
    public StartedEngine.Answer forged(String path, String json) {
        return answer(request("POST", path, json));
    }

    String sessionCookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("MADOGUCHI"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (!address.isEmpty()) {
            request.header("X-Forwarded-For", address);
        }
        return request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8));
    }

    private StartedEngine.Answer answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new StartedEngine.Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Content-Type").orElse(""));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
