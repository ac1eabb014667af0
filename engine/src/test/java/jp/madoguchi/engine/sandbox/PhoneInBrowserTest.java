package jp.madoguchi.engine.sandbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import jp.madoguchi.engine.Chromium;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The phone in a real Chromium, against the sandbox over HTTP; its pictures are left in {@code target/pictures}. */
class PhoneInBrowserTest extends SandboxLineTest {

    private static Chromium chromium;

    private Page page;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void openPhone() {
        page = chromium.browser()
                .newPage(new Browser.NewPageOptions().setViewportSize(1180, 980).setLocale("ja-JP"));
        page.navigate("http://localhost:" + port + "/phone/");
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("エンジンの時計"))
                .waitFor();
        Locator accounts = page.getByLabel("アカウント", new Page.GetByLabelOptions().setExact(true));
        if (accounts.count() > 0 && !accounts.inputValue().equals(channelId)) {
            // Until the talk of the chosen account is there, buttons still belong to the one before.
            page.waitForResponse(
                    answer -> answer.url().contains(channelId) && answer.url().endsWith("/talk"),
                    () -> accounts.selectOption(channelId));
        }
    }

    @AfterEach
    void closePhone() {
        page.close();
    }

    @Test
    void letsAResidentTalkToTheCity() {
        button("友だち追加").click();
        webhooks(1);
        push("talk.json");
        button("生ごみ処理機の補助金").click();
        webhooks(2);
        assertThat(bot.posted().get(1).event().path("message").path("text").stringValue())
                .isEqualTo("補助金");
        button("写真・ファイル・位置情報を送る").click();
        button("カメラ").click();
        button("領収書").click();
        webhooks(3);
        assertThat(bot.posted().get(2).event().path("message").path("type").stringValue())
                .isEqualTo("image");
        assertThat(page.getByAltText("写真")).isVisible();
        push("summary.json");
        assertThat(page.getByText("購入日はいつですか？")).isVisible();
        Chromium.picture(page, "talk");
        button("日付を選ぶ").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("日付を選ぶ").fill("2026-10-01");
        Chromium.picture(page, "picker");
        page.getByRole(AriaRole.DIALOG).getByText("送信").click();
        webhooks(4);
        assertThat(bot.posted()
                        .get(3)
                        .event()
                        .path("postback")
                        .path("params")
                        .path("date")
                        .stringValue())
                .isEqualTo("2026-10-01");
        button("戻る").click();
        webhooks(5);
        assertThat(button("中断")).hasCount(0);
    }

    @Test
    void keepsToWhatEverybodyCanUse() throws IOException {
        button("友だち追加").click();
        webhooks(1);
        push("talk.json");
        push("summary.json");
        assertThat(page.getByText("購入日はいつですか？")).isVisible();
        Chromium.assertNoBarriers(page);
        button("写真・ファイル・位置情報を送る").click();
        Chromium.assertNoBarriers(page);
        button("位置情報").click();
        Chromium.picture(page, "place");
        Chromium.assertNoBarriers(page);
    }

    @Test
    void movesTheEnginesClock() {
        String before = page.locator(".clock").textContent();
        var then = clock.now();
        button("＋3日").click();
        assertThat(page.locator(".clock")).not().hasText(before);
        assertThat(clock.now()).isEqualTo(then.plusSeconds(3 * 24 * 3600));
    }

    @Test
    void fitsASmallScreen() {
        page.setViewportSize(390, 760);
        button("友だち追加").click();
        webhooks(1);
        push("talk.json");
        assertThat(page.getByText("回収拠点")).isVisible();
        Chromium.picture(page, "small");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    private Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private void webhooks(int count) {
        Awaitility.await().until(() -> bot.posted().size() == count);
    }

    private void push(String file) {
        String body = "{\"to\":\"" + friendId() + "\",\"messages\":" + resource(file) + "}";
        var answer = Http.post("http://localhost:" + port + "/sandbox/line/v2/bot/message/push", token, body);
        assertThat(answer.json().toString()).contains("sentMessages");
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(PhoneInBrowserTest.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
