package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import jp.madoguchi.engine.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each page of the console as a clerk sees it: nothing in anybody's way, on a wide window and at 200 %. */
class EachPageInBrowserTest {

    private static final String CITY = "/api/municipalities/yamanokuchi";
    private static final int WIDE = 1280;
    /** At 200 % a window of 1280 pixels has room for as much as one of 640. */
    private static final int AT_200_PERCENT = 640;

    private static StartedEngine engine;
    private static ConsoleBrowser browser;
    private static Page wide;
    private static Page narrow;
    private static String number;
    private static String approved;

    @BeforeAll
    static void fill() throws IOException {
        engine = StartedEngine.inMemory();
        number = DemoApplications.subsidy(engine, new SandboxResident(engine, "山口花子"));
        approved = DemoApplications.benefit(engine, new SandboxResident(engine, "山口太郎"));
        await().until(() -> !oneCase().path("mayDecide").isEmpty());
        engine.post(CITY + "/cases/" + approved + "/decision", "{\"outcome\":\"approved\"}");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !engine.get(CITY + "/payouts").json().path("items").isEmpty());
        browser = new ConsoleBrowser(engine);
        wide = browser.signedIn("管理 太郎", WIDE);
        narrow = browser.signedIn("管理 太郎", AT_200_PERCENT);
    }

    @AfterAll
    static void stop() {
        browser.close();
        engine.close();
    }

    private static JsonNode oneCase() {
        return engine.get(CITY + "/cases/" + approved).json();
    }

    /** @param heading the page's title, or the beginning of it */
    record Shown(String name, String path, String heading) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Shown> pages() {
        return Stream.of(
                new Shown("home", "/", "ホーム"),
                new Shown("case-list", "/cases", "申請"),
                new Shown("proxy", "/cases/proxy", ""),
                new Shown("case-answers", "/cases/{number}", "{number}"),
                new Shown("case-documents", "/cases/{number}?section=documents", "{number}"),
                new Shown("case-money", "/cases/{number}?section=money", "{number}"),
                new Shown("case-thread", "/cases/{number}?section=thread", "{number}"),
                new Shown("case-timeline", "/cases/{number}?section=timeline", "{number}"),
                new Shown("case-notes", "/cases/{number}?section=notes", "{number}"),
                new Shown("residents", "/residents", "住民"),
                new Shown("resident", "/residents/{resident}", "山口"),
                new Shown("erasures", "/residents/erasures", ""),
                new Shown("registers", "/registers", "台帳"),
                new Shown("register", "/registers/{register}", "{registerTitle}"),
                new Shown("register-import", "/registers/{register}/import", "{registerTitle}"),
                new Shown("money", "/money", "収納・支払"),
                new Shown("money-refunds", "/money?section=refunds", "収納・支払"),
                new Shown("payout", "/money/payouts/{payout}", ""),
                new Shown("settings", "/settings", "設定"),
                new Shown("settings-staff", "/settings/staff", "職員"),
                new Shown("settings-departments", "/settings/departments", "部署"),
                new Shown("settings-channels", "/settings/channels", ""),
                new Shown("settings-security", "/settings/security", ""),
                new Shown("settings-tokens", "/settings/tokens", "API トークン"),
                new Shown("settings-audit", "/settings/audit", ""),
                new Shown("settings-money", "/settings/money", "お金"),
                new Shown("settings-mail", "/settings/mail", "メール"),
                new Shown("settings-retention", "/settings/retention", "保存期間"),
                new Shown("settings-texts", "/settings/texts", "文面"),
                new Shown("settings-threads", "/settings/threads", "やりとりと定型文"),
                new Shown("manual", "/manual/cases", "申請を受けて決める"),
                new Shown("account", "/account", "自分のアカウント"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void putsNothingInTheWay(Shown shown) throws IOException {
        open(wide, shown);
        ConsoleBrowser.picture(wide, "page-" + shown.name());
        Chromium.assertNoBarriers(wide);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void holdsAt200Percent(Shown shown) {
        open(narrow, shown);
        ConsoleBrowser.picture(narrow, "page-" + shown.name() + "-200");
        Object beyond =
                narrow.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) beyond).intValue())
                .as("pixels to the right of the window")
                .isZero();
    }

    private static void open(Page page, Shown shown) {
        JsonNode register = engine.get(CITY + "/registers").json().path(0);
        JsonNode resident = engine.get(CITY + "/residents?text=%E5%B1%B1%E5%8F%A3")
                .json()
                .path("items")
                .path(0);
        page.navigate(browser.address("/staff" + filled(shown.path(), register, resident)));
        Locator heading = page.getByRole(AriaRole.HEADING).first();
        heading.waitFor();
        page.waitForLoadState(LoadState.LOAD);
        page.waitForTimeout(400);
        assertThat(heading.textContent()).contains(filled(shown.heading(), register, resident));
        assertThat(page.getByRole(AriaRole.ALERT).allTextContents()).isEmpty();
    }

    private static String filled(String text, JsonNode register, JsonNode resident) {
        JsonNode payout = engine.get(CITY + "/payouts").json().path("items").path(0);
        return text.replace("{number}", number)
                .replace("{approved}", approved)
                .replace("{payout}", payout.path("id").asString())
                .replace("{resident}", resident.path("id").asString())
                .replace("{registerTitle}", register.path("title").asString())
                .replace("{register}", register.path("id").asString());
    }
}
