package jp.madoguchi.engine.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.documents.Documents.Document;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.residents.Resident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.client.RestClient;

/** Links without LINE Login: the first browser has it. */
class DocumentLinkTest {

    private static final String BASE = "https://madoguchi.example.jp/d/";
    private static final Instant NEXT_MONTH = DocumentsFixture.MORNING.plus(Duration.ofDays(30));

    private DocumentsFixture city = new DocumentsFixture(Make.H2.open());
    private Resident resident = city.resident();
    private Document document = issue();
    private MockMvc web = web(city);

    @BeforeEach
    void forgetWhatIssuingNoted() {
        city.cases.notes.clear();
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void opensThePdfForTheFirstBrowserAndKeepsItToItself() throws Exception {
        MockHttpServletResponse opened = open(token());

        assertThat(opened.getStatus()).isEqualTo(200);
        assertThat(opened.getContentType()).isEqualTo("application/pdf");
        assertThat(new String(opened.getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(opened.getHeader("Content-Disposition"))
                .startsWith("inline; filename*=UTF-8''%E7%94%9F%E3%81%94%E3%81%BF")
                .endsWith(".pdf");
        assertThat(opened.getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(opened.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(opened.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(opened.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(opened.getHeader("Set-Cookie")).contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/d/");
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void opensAgainInTheSameBrowserAndNowhereElse(Make make) throws Exception {
        try (DocumentsFixture other = new DocumentsFixture(make.open())) {
            city.close();
            city = other;
            resident = city.resident();
            document = issue();
            web = web(city);
            String token = token();

            MockHttpServletResponse first = open(token);
            MockHttpServletResponse again = open(token, cookie(first));
            MockHttpServletResponse elsewhere = open(token);

            assertThat(again.getStatus()).isEqualTo(200);
            assertThat(again.getHeader("Set-Cookie")).isNull();
            assertThat(elsewhere.getStatus()).isEqualTo(403);
            assertThat(elsewhere.getContentAsString(StandardCharsets.UTF_8)).contains("最初に開いた端末でだけ");
            assertThat(elsewhere.getHeader("Set-Cookie")).isNull();
        }
    }

    @Test
    void notesEachOpeningInTheCaseAndNoRefusal() throws Exception {
        String token = token();
        MockHttpServletResponse first = open(token);
        open(token, cookie(first));
        open(token);

        assertThat(city.cases.notes)
                .hasSize(2)
                .last()
                .isEqualTo(new FakeRecord.Note(
                        "2026-000123",
                        "document-opened",
                        Map.of("number", document.number(), "title", document.title())));
    }

    @Test
    void openingALinkIsNothingForProgramsThatOnlyLook() throws Exception {
        String token = token();

        assertThat(web.perform(head("/d/" + token)).andReturn().getResponse().getStatus())
                .isEqualTo(200);
        assertThat(perform(get("/d/" + token).header("Sec-Purpose", "prefetch")).getStatus())
                .isEqualTo(204);
        assertThat(open(token).getStatus()).isEqualTo(200);
    }

    @Test
    void staffCanGiveAnotherLinkToTheSameDocument() throws Exception {
        open(token());

        assertThat(open(token()).getStatus()).isEqualTo(200);
    }

    @Test
    void endsWhenItsTimeIsOver() throws Exception {
        String token = token();
        Cookie cookie = cookie(open(token));
        city.clock.set(NEXT_MONTH.minusSeconds(1));
        assertThat(open(token, cookie).getStatus()).isEqualTo(200);
        city.clock.set(NEXT_MONTH);

        MockHttpServletResponse late = open(token, cookie);

        assertThat(late.getStatus()).isEqualTo(410);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8)).contains("有効期限");
    }

    @Test
    void refusesATokenOfWhichAnySignWasChanged() throws Exception {
        String token = token();
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);

            assertThat(open(changed).getStatus()).as("sign %d", i).isEqualTo(403);
        }
        assertThat(open(token).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "....", "AQ", "%E3%81%82", "..%2F..%2Fetc"})
    void refusesWhatIsNoTokenWithoutSayingMore(String token) throws Exception {
        MockHttpServletResponse refused = open(token);

        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("リンクが正しくありません")
                .doesNotContain("生ごみ", "髙﨑");
        assertThat(refused.getHeader("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void refusesATokenForAnotherResidentsDocument() throws Exception {
        String token = city.tokens.issue(
                DocumentsFixture.CITY, UUID.fromString(document.content()), UUID.randomUUID(), NEXT_MONTH);

        assertThat(open(token).getStatus()).isEqualTo(410);
        assertThat(city.cases.notes).isEmpty();
    }

    @Test
    void refusesACookieOfAnotherLink() throws Exception {
        Cookie cookie = cookie(open(token()));
        String second = token();
        open(second);
        Cookie renamed =
                new Cookie(BrowserPasses.cookie(city.tokens.read(second).orElseThrow()), cookie.getValue());

        assertThat(open(second, renamed).getStatus()).isEqualTo(403);
    }

    @Test
    void isShortEnoughToBeSentAndHoldsNoName() {
        String link = city.documents.link(document, NEXT_MONTH);

        assertThat(link).startsWith(BASE).matches("\\S+/d/[A-Za-z0-9_-]+").hasSizeLessThan(160);
    }

    private Document issue() {
        return city.issue(city.application(resident, Map.of("outcome", "approved")), "decision");
    }

    private String token() {
        return city.documents.link(document, NEXT_MONTH).substring(BASE.length());
    }

    private MockHttpServletResponse open(String token, Cookie... cookies) throws Exception {
        MockHttpServletRequestBuilder request = get(java.net.URI.create("/d/" + token));
        return perform(cookies.length == 0 ? request : request.cookie(cookies));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static Cookie cookie(MockHttpServletResponse response) {
        Cookie cookie = response.getCookies()[0];
        return new Cookie(cookie.getName(), cookie.getValue());
    }

    private static MockMvc web(DocumentsFixture city) {
        LinkDesk desk = city.desk(new IdTokens(RestClient.create(), city.clock));
        return MockMvcBuilders.standaloneSetup(city.controller(desk, "https://madoguchi.example.jp"))
                .build();
    }
}
