package jp.madoguchi.engine.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import jp.madoguchi.engine.Chromium;
import jp.madoguchi.engine.time.TurnableClock;
import org.junit.jupiter.api.Test;

/** Settings in a real Chromium, as an administrator changes them. */
class SettingsInBrowserTest {

    private static final int WIDE = 1280;
    private static final String OTHER = "childcare-benefit/application";

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

    @Test
    void countsWhatARetentionTimeErasesAndAsksBeforeItIsSaved() throws IOException {
        try (StartedEngine engine = StartedEngine.inMemory();
                ConsoleBrowser browser = new ConsoleBrowser(engine)) {
            String number = DemoApplications.subsidy(engine, new SandboxResident(engine, "山口花子"));
            String decision = "/api/municipalities/yamanokuchi/cases/" + number + "/decision";
            await().until(() -> engine.post(decision, "{\"outcome\":\"rejected\",\"reason\":\"対象外です\"}")
                            .status()
                    == 200);
            Page page = browser.signedIn("管理 太郎", WIDE);
            engine.bean(TurnableClock.class).advance(Duration.ofDays(70));
            page.navigate(browser.address("/staff/settings/retention"));
            page.getByLabel("終わった案件（月）").fill("２");
            page.getByLabel("手続きを加える").selectOption(OTHER);
            ConsoleBrowser.picture(page, "settings-retention-filled");
            ConsoleBrowser.button(page, "保存する").click();
            Locator asked = page.getByRole(AriaRole.DIALOG);
            assertThat(asked).containsText("1件");
            ConsoleBrowser.picture(page, "settings-retention-asked");
            Chromium.assertNoBarriers(page);
            asked.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("消去してよいので保存する"))
                    .click();
            assertThat(page.getByText("保存しました。")).isVisible();
            page.reload();
            assertThat(page.getByLabel("終わった案件（月）")).hasValue("2");
        }
    }
}
