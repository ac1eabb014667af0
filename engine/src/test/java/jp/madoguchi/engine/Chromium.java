package jp.madoguchi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The machine's own Chromium, without a window: {@code /usr/bin/chromium}, or what the environment variable {@code CHROMIUM} names. */
public final class Chromium implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));

    public Browser browser() {
        return browser;
    }

    /** A picture to look at, in {@code target/pictures}. */
    public static void picture(Page page, String name) {
        page.waitForTimeout(300);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** WCAG 2.2 A and AA, as far as axe can tell. What a library says aloud in passing is no part of the page. */
    public static void assertNoBarriers(Page page) throws IOException {
        try (InputStream axe = Objects.requireNonNull(Chromium.class.getResourceAsStream("/axe.min.js"), "axe")) {
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object violations = page.evaluate(
                "async () => (await axe.run({exclude: [['[data-live-announcer]']]}, {runOnly: ['wcag2a','wcag2aa','wcag21aa','wcag22aa']}))"
                        + ".violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))");
        assertThat((List<?>) violations).isEmpty();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
