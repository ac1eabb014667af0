package jp.madoguchi.engine.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.madoguchi.engine.Chromium;
import org.junit.jupiter.api.Test;

/** Long work goes on without the window it was begun in. */
class LongWorkInBrowserTest extends BrowserScene {

    private static final Path ROWS = Path.of("../definitions/library/childcare-benefit/registers/eligible.sample.csv");

    @Test
    void savesAnExportAfterItsWindowWasClosed() throws IOException {
        String number = DemoApplications.subsidy(engine, new SandboxResident(engine, "海野 太郎"));
        Page page = browser.signedIn("窓口 さくら", WIDE);
        page.navigate(browser.address("/staff/cases?text=" + number));
        page.getByRole(AriaRole.CHECKBOX, ConsoleBrowser.named("選ぶ " + number))
                .check(new Locator.CheckOptions().setForce(true));
        ConsoleBrowser.button(page, "CSVで書き出す").click();
        shows(page.getByText("書き出しを始めました"));

        Page later = browser.reopened(page, WIDE, "/staff/");
        shows(later.getByText("ができました。"));
        Locator save = later.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("を保存"));
        ConsoleBrowser.picture(later, "export-made");
        Chromium.assertNoBarriers(later);
        Download file = later.waitForDownload(save.first()::click);
        assertThat(file.suggestedFilename()).endsWith("-answers.csv");
        assertThat(Files.readString(file.path())).contains(number, "山口 花子");

        ConsoleBrowser.button(later, "処理").click();
        Locator jobs = later.getByRole(AriaRole.DIALOG);
        shows(jobs.getByText("まで保存できます"));
        ConsoleBrowser.picture(later, "jobs");
        Chromium.assertNoBarriers(later);
        assertThat(later.waitForDownload(jobs.getByRole(AriaRole.LINK).first()::click)
                        .suggestedFilename())
                .isEqualTo(file.suggestedFilename());
    }

    @Test
    void ordersAllAnswersOfAProcedure() throws IOException {
        Page page = browser.signedIn("窓口 さくら", WIDE);
        page.navigate(browser.address("/staff/cases?package=kitchen-waste-subsidy"));
        ConsoleBrowser.button(page, "回答を書き出す").click();
        Locator window = page.getByRole(AriaRole.DIALOG);
        shows(window.getByLabel("形式"));
        ConsoleBrowser.picture(page, "export");
        Chromium.assertNoBarriers(page);
        window.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("書き出す"))
                .click();
        shows(page.getByText("ができました。"));
    }

    @Test
    void importsARegisterAndTellsOnAnotherPage() {
        Page page = browser.signedIn("窓口 さくら", WIDE);
        page.navigate(browser.address("/staff/registers/eligible/import?package=childcare-benefit"));
        page.locator("input[type=file]").setInputFiles(ROWS);
        ConsoleBrowser.button(page, "内容を確かめる").click();
        shows(page.getByRole(AriaRole.HEADING, ConsoleBrowser.named("取り込むとこうなります")));
        ConsoleBrowser.button(page, "取り込む").click();
        shows(page.getByRole(AriaRole.HEADING, ConsoleBrowser.named("取り込んでいます")).or(page.getByText("取り込みました（")));
        page.getByRole(AriaRole.LINK, ConsoleBrowser.named("ホーム")).first().click();
        shows(page.getByText("「eligible.sample.csvの取り込み」が終わりました。"));
        ConsoleBrowser.picture(page, "import-made");
        page.getByRole(AriaRole.LINK, ConsoleBrowser.named("台帳を見る")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("対象者");
    }
}
