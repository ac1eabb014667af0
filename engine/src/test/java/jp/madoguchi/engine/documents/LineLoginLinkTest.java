package jp.madoguchi.engine.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jp.madoguchi.engine.documents.Documents.Document;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.residents.Resident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.client.RestClient;

/** Links with LINE Login: whoever LINE says is the resident, on any device. */
class LineLoginLinkTest {

    private static final String CHANNEL = "1234567890";
    private static final Instant NEXT_MONTH = DocumentsFixture.MORNING.plus(Duration.ofDays(30));
    private static final long IN_AN_HOUR = DocumentsFixture.MORNING.getEpochSecond() + 3600;

    private final DocumentsFixture city = new DocumentsFixture(Make.H2.open());
    private final LineLoginStub line;
    private final Resident resident = city.resident();
    private final MockMvc web;
    private final String token;

    LineLoginLinkTest() throws IOException {
        line = new LineLoginStub();
        city.liff.liff = new LiffSettings.Liff("1234567890-AbcdEfgh", CHANNEL, line.base());
        Document document = city.issue(city.application(resident, Map.of("outcome", "approved")), "decision");
        String link = city.documents.link(document, NEXT_MONTH);
        token = link.substring(link.lastIndexOf('/') + 1);
        LinkDesk desk = city.desk(new IdTokens(RestClient.create(), city.clock));
        web = MockMvcBuilders.standaloneSetup(city.controller(desk, "http://localhost:8080"))
                .build();
    }

    @BeforeEach
    void forgetWhatIssuingNoted() {
        city.cases.notes.clear();
    }

    @AfterEach
    void close() {
        line.close();
        city.close();
    }

    @Test
    void firstAsksLineWhoIsThere() throws Exception {
        MockHttpServletResponse page = open();

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentType()).startsWith("text/html");
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains("data-liff=\"1234567890-AbcdEfgh\"", "liff.getIDToken()")
                .doesNotContain("生ごみ");
        assertThat(city.cases.notes).isEmpty();
    }

    @Test
    void opensForTheResidentOnAnyDevice() throws Exception {
        line.knows("good", resident.channelUser(), CHANNEL, IN_AN_HOUR);

        for (String device : new String[] {"phone", "tablet"}) {
            MockHttpServletResponse recognised = identify("good");
            assertThat(recognised.getStatus()).as(device).isEqualTo(303);
            assertThat(recognised.getHeader("Location")).isEqualTo("/d/" + token);
            assertThat(recognised.getHeader("Set-Cookie")).contains("HttpOnly", "Max-Age=600");

            MockHttpServletResponse opened = open(recognised.getCookies()[0]);

            assertThat(opened.getStatus()).isEqualTo(200);
            assertThat(opened.getContentType()).isEqualTo("application/pdf");
        }
        assertThat(city.cases.notes).hasSize(2);
    }

    @Test
    void asksAgainAfterTenMinutes() throws Exception {
        line.knows("good", resident.channelUser(), CHANNEL, IN_AN_HOUR);
        Cookie pass = identify("good").getCookies()[0];
        city.clock.advance(LinkDesk.RECOGNISED_FOR);

        assertThat(open(pass).getContentType()).startsWith("text/html");
    }

    @Test
    void refusesAnotherPerson() throws Exception {
        line.knows("other", "Uffffffffffffffffffffffffffffffff", CHANNEL, IN_AN_HOUR);

        MockHttpServletResponse refused = identify("other");

        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("ご本人と確認できませんでした");
        assertThat(refused.getCookies()).isEmpty();
    }

    @Test
    void refusesTokensForAnotherChannelOverOrUnknown() throws Exception {
        line.knows("elsewhere", resident.channelUser(), "999", IN_AN_HOUR);
        line.knows("over", resident.channelUser(), CHANNEL, DocumentsFixture.MORNING.getEpochSecond());

        assertThat(identify("elsewhere").getStatus()).isEqualTo(403);
        assertThat(identify("over").getStatus()).isEqualTo(403);
        assertThat(identify("made-up").getStatus()).isEqualTo(403);
    }

    @Test
    void saysTryLaterWhenLineCannotBeAsked() throws Exception {
        line.knows("good", resident.channelUser(), CHANNEL, IN_AN_HOUR);
        line.down = true;

        assertThat(identify("good").getStatus()).isEqualTo(503);
    }

    @Test
    void trustsNoCookieItDidNotSign() throws Exception {
        line.knows("good", resident.channelUser(), CHANNEL, IN_AN_HOUR);
        Cookie pass = identify("good").getCookies()[0];
        String later = NEXT_MONTH.getEpochSecond()
                + pass.getValue().substring(pass.getValue().indexOf('.'));

        assertThat(open(new Cookie(pass.getName(), later)).getContentType()).startsWith("text/html");
        assertThat(open(new Cookie(pass.getName(), "1.2")).getContentType()).startsWith("text/html");
        assertThat(open(new Cookie(pass.getName(), "")).getContentType()).startsWith("text/html");
    }

    private MockHttpServletResponse open(Cookie... cookies) throws Exception {
        var request = get("/d/" + token);
        return web.perform(cookies.length == 0 ? request : request.cookie(cookies))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse identify(String idToken) throws Exception {
        return web.perform(post("/d/" + token).param("id_token", idToken))
                .andReturn()
                .getResponse();
    }
}
