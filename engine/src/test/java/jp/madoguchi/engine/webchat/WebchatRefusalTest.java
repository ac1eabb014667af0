package jp.madoguchi.engine.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.madoguchi.engine.media.MediaKind;
import jp.madoguchi.engine.webchat.WebResident.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

/** What the web chat does not do. */
class WebchatRefusalTest extends WebchatScene {

    @Test
    void anUnknownMunicipalityIsToldSo() {
        WebResident lost = new WebResident(city.base() + "/webchat/nowhere");
        assertThat(problem(lost.open(), HttpStatus.NOT_FOUND)).contains("nowhere", "PUT /api/municipalities/nowhere");
        assertThat(lost.get("").status()).isEqualTo(404);
        assertThat(problem(lost.get("/events"), HttpStatus.NOT_FOUND)).contains("ウェブ窓口はありません");
    }

    @Test
    void aBrowserWithoutATalkIsToldToOpenOne() {
        assertThat(problem(resident.turn(UUID.randomUUID(), "\"text\":\"a\""), HttpStatus.UNAUTHORIZED))
                .contains("開き直してください", "/session");
        assertThat(problem(resident.get("/events"), HttpStatus.UNAUTHORIZED)).contains("開き直してください");
    }

    @Test
    void anotherSitesPageCanDoNothing() {
        resident.open();
        Answer answer = resident.send(resident.request("/turns")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(problem(answer, HttpStatus.FORBIDDEN)).contains(Door.HEADER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no json                                                              | JSON",
                "[]                                                                   | object",
                "{\"id\":\"7\",\"text\":\"a\"}                                        | UUID",
                "{\"id\":\"ID\"}                                                      | exactly one",
                "{\"id\":\"ID\",\"text\":\"a\",\"tap\":{}}                            | exactly one",
                "{\"id\":\"ID\",\"text\":\" \"}                                       | characters",
                "{\"id\":\"ID\",\"text\":7}                                           | characters",
                "{\"id\":\"ID\",\"pick\":{\"data\":\"d\",\"value\":\"tomorrow\"}}     | 2026-10-01",
                "{\"id\":\"ID\",\"place\":{\"latitude\":91,\"longitude\":0}}          | latitude"
            })
    void aMalformedTurnIsRefused(String body, String why) {
        resident.open();
        String sent = body.replace("ID", UUID.randomUUID().toString());
        Answer answer = resident.post("/turns", "application/json", sent.getBytes(StandardCharsets.UTF_8));
        assertThat(problem(answer, HttpStatus.BAD_REQUEST)).contains(why);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        resident.open();
        byte[] text = new byte[TurnController.LONGEST_BODY + 1];
        assertThat(problem(resident.post("/turns", "application/json", text), HttpStatus.CONTENT_TOO_LARGE))
                .contains("64KB");
        byte[] photo = new byte[MediaKind.PHOTO.maxBytes() + 1];
        assertThat(problem(media("image/jpeg", photo), HttpStatus.CONTENT_TOO_LARGE))
                .contains("大きすぎて");
    }

    @Test
    void aPhotoThatIsNoneIsRefusedAndNotATurn() {
        resident.open();
        byte[] pdf = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);
        assertThat(problem(media("image/jpeg", pdf), HttpStatus.UNSUPPORTED_MEDIA_TYPE))
                .contains("JPEG");
        assertThat(problem(media("application/pdf", new byte[] {1}), HttpStatus.UNSUPPORTED_MEDIA_TYPE))
                .contains("PDF");
        assertThat(resident.lines()).noneMatch(line -> line.path("own").asBoolean());
    }

    @Test
    void tooManyTurnsInAMinuteAreRefused() {
        resident.open();
        for (int i = 0; i < TurnDesk.TURNS_A_MINUTE; i++) {
            resident.says("もしもし" + i);
        }
        Answer refused = resident.turn(UUID.randomUUID(), "\"text\":\"もうひとつ\"");
        assertThat(problem(refused, HttpStatus.TOO_MANY_REQUESTS)).contains("1分");
        assertThat(refused.header("retry-after")).isEqualTo("60");
    }
}
