package jp.madoguchi.engine.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The demo city, and a real browser in front of its console. */
abstract class BrowserScene {

    static final int WIDE = 1280;
    private static final double PATIENCE_MS = 30_000;

    static StartedEngine engine;
    static ConsoleBrowser browser;

    @BeforeAll
    static void start() {
        engine = StartedEngine.inMemory();
        browser = new ConsoleBrowser(engine);
    }

    @AfterAll
    static void stop() {
        browser.close();
        engine.close();
    }

    static void shows(Locator what) {
        assertThat(what.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
    }
}
