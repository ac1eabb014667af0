package jp.madoguchi.engine.webchat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.engine.Chromium;
import jp.madoguchi.engine.media.Pictures;
import jp.madoguchi.engine.time.TurnableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web chat in a real Chromium of the size of a telephone; its pictures are left in {@code target/pictures}. */
class WebchatInBrowserTest {

    @TempDir
    static Path data;

    private static WebchatCity city;
    private static Chromium chromium;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext browser;
    private Page page;

    @BeforeAll
    static void open() {
        city = new WebchatCity(data);
        city.bean(TurnableClock.class).set(Instant.parse("2026-11-20T01:00:00Z"));
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
        city.close();
    }

    @BeforeEach
    void openPage() {
        browser = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 760)
                        .setLocale("ja-JP"));
        page = browser.newPage();
        // A page that its own content security policy blocks says so here.
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(city.base() + "/webchat/" + WebchatCity.CODE);
        page.getByText("お知らせの言葉").first().waitFor();
    }

    @AfterEach
    void closePage() {
        browser.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void letsAResidentRegisterAndBeginAnApplication() throws IOException {
        button("日本語").click();
        button("桜台").click();
        button("30代").click();
        Chromium.picture(page, "webchat-question");
        button("女性").click();
        button("ごみ・環境").click();
        heard("選択中：ごみ・環境");
        button("決定").click();
        button("はい").click();
        button("前日の夜8時").click();
        heard("内容をご確認ください");
        Chromium.picture(page, "webchat-summary");
        Chromium.assertNoBarriers(page);
        button("送信する").click();
        heard("登録しました");
        say("補助金");
        heard("お名前");
        page.reload();
        heard("お名前");
        assertThat(page.getByText("登録しました").first()).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    @Test
    void takesDatesPhotosAndCommandsFromTheKeyboard() throws IOException {
        upToThePurchase();
        heard("購入日");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("日付を選ぶ"))
                .last()
                .focus();
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.DIALOG).getByLabel("日付を選ぶ").fill("2026-10-01");
        Chromium.picture(page, "webchat-picker");
        Chromium.assertNoBarriers(page);
        page.keyboard().press("Enter");
        heard("購入したお店");
        assertThat(page.getByText("2026年10月1日").last()).isVisible();
        say("見本電器 中央店");
        button("電動式").click();
        heard("メーカー名と機種名");
        say("みほん電機 NK-200");
        heard("購入金額");
        say("39800");
        heard("領収書の写真");
        page.getByLabel("写真を撮る・選ぶ")
                .last()
                .setInputFiles(new FilePayload("receipt.jpg", "image/jpeg", Pictures.photo(1)));
        heard("1枚受け取りました");
        assertThat(page.getByAltText("写真").last()).isVisible();
        assertThat(page.getByText("写真を撮る・選ぶ").last())
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        Chromium.picture(page, "webchat-photo");
        button("写真・ファイル・位置情報を送る").click();
        Chromium.assertNoBarriers(page);
    }

    private void upToThePurchase() {
        WebResident resident = city.resident();
        resident.open();
        Procedures.register(resident);
        Procedures.uptoPurchase(resident);
        browser.addCookies(List.of(resident.cookie()));
        page.reload();
    }

    @Test
    void deletesTheTalkOnlyAfterAsking() throws IOException {
        say("もしもし");
        heard("選択肢の中から");
        button("記録を消す").click();
        Chromium.picture(page, "webchat-forget");
        Chromium.assertNoBarriers(page);
        button("すべて消す").click();
        assertThat(page.getByText("もしもし")).hasCount(0);
        heard("お知らせの言葉");
    }

    private void say(String text) {
        page.getByLabel("メッセージ", new Page.GetByLabelOptions().setExact(true)).fill(text);
        button("送信").click();
    }

    private void heard(String text) {
        assertThat(page.getByText(text).last()).isVisible();
    }

    private Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .last();
    }
}
