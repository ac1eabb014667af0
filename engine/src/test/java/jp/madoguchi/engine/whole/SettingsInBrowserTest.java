package jp.madoguchi.engine.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import jp.madoguchi.engine.Chromium;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.rights.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the settings in a real Chromium, as an administrator sees them. */
class SettingsInBrowserTest {

    private static StartedEngine engine;
    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void signIn() {
        engine = StartedEngine.inMemory();
        engine.put("/api/municipalities/settei", "{\"name\":\"設定市\"}");
        chromium = new Chromium();
        Account account = StaffMember.hired(engine, "settei", new GrantedRole(Role.ADMINISTRATOR, null));
        page = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setLocale("ja-JP")
                        .setTimezoneId("Asia/Tokyo"))
                .newPage();
        page.navigate(engine.base() + "/staff/");
        page.evaluate(
                "async body => { await fetch('/api/session/choices'); await fetch('/api/session', {method: 'POST', body, headers:"
                        + " {'Content-Type': 'application/json', 'X-XSRF-TOKEN': document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1]}}) }",
                StaffMember.credentials(account, StaffMember.PASSWORD));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        engine.close();
    }

    @ParameterizedTest
    @CsvSource({
        "settings, 設定",
        "settings/money, お金",
        "settings/mail, メール",
        "settings/texts, 文面",
        "settings/threads, やりとりと定型文",
        "settings/tokens, API トークン",
        "settings/staff, 職員",
        "money?section=refunds, 収納・支払"
    })
    void hasNoBarriersAndHoldsWhenEnlarged(String path, String title) throws IOException {
        page.setViewportSize(1280, 900);
        page.navigate(engine.base() + "/staff/" + path);
        assertThat(page.getByRole(
                        AriaRole.HEADING, new GetByRoleOptions().setName(title).setExact(true)))
                .isVisible();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screens", path.replaceAll("\\W+", "-") + ".png")));
        Chromium.assertNoBarriers(page);
        // 200 % of 1280 pixels leave 640.
        page.setViewportSize(640, 450);
        Object wide = page.evaluate("() => document.documentElement.scrollWidth");
        org.assertj.core.api.Assertions.assertThat(wide).isEqualTo(640);
    }

    @Test
    void letsATextBeSaidOtherwiseAndTellsTheAuditor() throws IOException {
        page.setViewportSize(1280, 900);
        page.navigate(engine.base() + "/staff/settings/texts");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("文面を変える: ご用件をお選びください。"))
                .click();
        Locator form = page.getByRole(AriaRole.DIALOG);
        form.getByLabel("使う文面").fill("設定市です。何をしますか。");
        Chromium.assertNoBarriers(page);
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存する"))
                .click();
        assertThat(form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("元の文面に戻す")))
                .isVisible();
        page.navigate(engine.base() + "/staff/settings/audit");
        Locator change =
                page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("texts/desk/menu/ja"));
        assertThat(change.locator("ins")).hasText("設定市です。何をしますか。");
        assertThat(change.locator("del")).hasText("ご用件をお選びください。");
        Chromium.assertNoBarriers(page);
    }
}
