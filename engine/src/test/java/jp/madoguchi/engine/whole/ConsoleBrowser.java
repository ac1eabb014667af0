package jp.madoguchi.engine.whole;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import jp.madoguchi.engine.Chromium;

/** The console of the demo city in Chromium; its pictures are left in {@code target/screens}. */
final class ConsoleBrowser implements AutoCloseable {

    private static final Path SCREENS = Path.of("target", "screens");
    private static final int HEIGHT = 900;

    private final StartedEngine engine;
    private final Chromium chromium = new Chromium();

    ConsoleBrowser(StartedEngine engine) {
        this.engine = engine;
    }

    /** By a name and not by a number: passkeys are bound to a domain. */
    String address(String path) {
        return engine.base().replace("127.0.0.1", "localhost") + path;
    }

    /** A window of its own, with cookies of its own. */
    Page window(int width) {
        return chromium.browser()
                .newPage(new NewPageOptions().setViewportSize(width, HEIGHT).setLocale("ja-JP"));
    }

    /** With somebody of the demo city signed in, on the first page. */
    Page signedIn(String person, int width) {
        Page page = window(width);
        page.navigate(address("/staff/"));
        page.getByText(person + "（").click();
        page.locator("#main").waitFor();
        return page;
    }

    /** Closes the window, and opens another one with what the browser keeps. */
    Page reopened(Page closed, int width, String path) {
        String kept = closed.context().storageState();
        closed.close();
        Page page = chromium.browser()
                .newPage(new NewPageOptions()
                        .setViewportSize(width, HEIGHT)
                        .setLocale("ja-JP")
                        .setStorageState(kept));
        page.navigate(address(path));
        return page;
    }

    static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    static void picture(Page page, String name) {
        page.waitForTimeout(300);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        chromium.close();
    }
}
