package jp.madoguchi.engine.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.engine.time.TurnableClock;
import jp.madoguchi.engine.webchat.WebResident.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A city with a web chat, and one resident's browser. */
abstract class WebchatScene {

    /** What the registration says to an answer it cannot use: it begins by itself, as after adding the city as a friend. */
    static final String ASKED = "選択肢の中から選んでください";

    @TempDir
    static Path data;

    static WebchatCity city;
    final WebResident resident = city.resident();

    @BeforeAll
    static void open() {
        city = new WebchatCity(data);
        // The library's subsidy is for what was bought in the fiscal year of the clock.
        city.bean(TurnableClock.class).set(Instant.parse("2026-11-20T01:00:00Z"));
    }

    @AfterAll
    static void close() {
        city.close();
    }

    static String onlyCase() {
        JsonNode items = city.staff("GET", "/cases", "").path("items");
        assertThat(items).hasSize(1);
        return items.path(0).path("number").stringValue();
    }

    String link() {
        return resident.lines().stream()
                .map(line -> line.path("says"))
                .filter(says -> says.path("type").asString("").equals("link"))
                .map(says -> says.path("uri").stringValue())
                .findFirst()
                .orElseThrow();
    }

    void opensOnlyHere(String link) {
        WebResident stranger = city.resident();
        stranger.open();
        Answer elsewhere = stranger.get(link);
        assertThat(elsewhere.status()).isEqualTo(303);
        String address = city.base() + elsewhere.header("location");
        assertThat(stranger.get(address).status()).isEqualTo(403);
        assertThat(city.resident().get(address).text()).contains("申請した画面でだけ開けます");
        Answer opened = resident.get(address);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.header("content-type")).isEqualTo("application/pdf");
        assertThat(new String(opened.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    static UUID newestResident() {
        return UUID.fromString(city.staff("GET", "/residents", "")
                .path("items")
                .path(0)
                .path("id")
                .stringValue());
    }

    static long rows(String where, UUID resident) {
        return city.bean(JdbcClient.class)
                .sql("select count(*) from " + where)
                .param(resident)
                .query(Long.class)
                .single();
    }

    Answer media(String type, byte[] body) {
        return resident.post("/turns/" + UUID.randomUUID() + "/media", type, body);
    }

    static String problem(Answer answer, HttpStatus status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status.value());
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        return answer.json().path("detail").stringValue();
    }
}
