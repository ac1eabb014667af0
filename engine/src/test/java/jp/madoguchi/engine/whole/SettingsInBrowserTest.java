package jp.madoguchi.engine.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import jp.madoguchi.engine.Chromium;
import org.junit.jupiter.api.Test;

/** Settings in a real Chromium, as an administrator changes them. */
class SettingsInBrowserTest {

    private static final int WIDE = 1280;

    @Test
    void letsATextBeSaidOtherwiseAndTellsTheAuditor() throws IOException {
        try (StartedEngine engine = StartedEngine.inMemory();
                ConsoleBrowser browser = new ConsoleBrowser(engine)) {
            Page page = browser.signedIn("管理 太郎", WIDE);
            page.navigate(browser.address("/staff/settings/texts"));
            ConsoleBrowser.button(page, "文面を変える: ご用件をお選びください。").click();
            Locator form = page.getByRole(AriaRole.DIALOG);
            form.getByLabel("使う文面").fill("見本市です。何をしますか。");
            Chromium.assertNoBarriers(page);
            form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存する"))
                    .click();
            assertThat(form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("元の文面に戻す")))
                    .isVisible();
            page.navigate(browser.address("/staff/settings/audit"));
            Locator change =
                    page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("texts/desk/menu/ja"));
            assertThat(change.locator("ins")).hasText("見本市です。何をしますか。");
            assertThat(change.locator("del")).hasText("ご用件をお選びください。");
            ConsoleBrowser.picture(page, "audit-difference");
            Chromium.assertNoBarriers(page);
        }
    }
}
