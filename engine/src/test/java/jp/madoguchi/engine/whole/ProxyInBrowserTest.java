package jp.madoguchi.engine.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import jp.madoguchi.engine.Chromium;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Staff enter an application in a real browser, and print the code it is taken home with. */
class ProxyInBrowserTest extends ProxyScene {

    private static final int WIDE = 1280;
    private static ConsoleBrowser browser;

    @BeforeAll
    static void open() {
        browser = new ConsoleBrowser(engine);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void entersWithoutBarriersAndInTheLanguageOfTheConsole() throws IOException {
        Page page = browser.signedIn("窓口 さくら", WIDE);
        page.navigate(browser.address("/staff/cases/proxy"));
        ConsoleBrowser.button(page, "入力を始める").waitFor();
        Chromium.assertNoBarriers(page);
        page.getByLabel("手続き").selectOption("kitchen-waste-subsidy/application");
        ConsoleBrowser.button(page, "入力を始める").click();
        page.locator("#proxy-question").waitFor();
        Chromium.assertNoBarriers(page);
        Assertions.assertThat(page.locator("#proxy-question").innerText()).matches("(?s).*[ぁ-ん一-龠].*");
        page.evaluate("localStorage.setItem('madoguchi.language', 'en')");
        page.reload();
        page.locator("#proxy-question").waitFor();
        ConsoleBrowser.picture(page, "proxy-english");
        assertThat(page.locator("#proxy-question")).not().hasText(Pattern.compile("[ぁ-ん一-龠]"));
        Chromium.assertNoBarriers(page);
    }

    @Test
    void printsTheCodeWithAllThatIsNeededOnOnePage() throws IOException {
        String number = applies(new ProxyClerk(engine, "yamanokuchi", null));
        Page page = browser.signedIn("窓口 さくら", WIDE);
        page.navigate(browser.address("/staff/cases/" + number));
        ConsoleBrowser.button(page, "LINE への引き継ぎコード").click();
        ConsoleBrowser.button(page, "コードを作る").click();
        Locator code = page.locator(".claim-code-large");
        code.waitFor();
        ConsoleBrowser.picture(page, "claim-code");
        Chromium.assertNoBarriers(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Locator window = page.getByRole(AriaRole.DIALOG);
        Assertions.assertThat(window.innerText())
                .contains(number, code.innerText(), "引き継ぎ " + code.innerText(), "有効期限");
        assertThat(ConsoleBrowser.button(page, "印刷する")).isHidden();
        assertThat(page.locator(".window-head .button")).isHidden();
        assertThat(page.locator("#main")).isHidden();
        byte[] pdf =
                page.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target", "screens", "claim-code.pdf")));
        try (PDDocument printed = Loader.loadPDF(pdf)) {
            Assertions.assertThat(printed.getNumberOfPages()).isOne();
            Assertions.assertThat(new PDFTextStripper().getText(printed)).contains(number, code.innerText());
        }
    }
}
