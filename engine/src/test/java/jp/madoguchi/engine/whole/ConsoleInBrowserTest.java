package jp.madoguchi.engine.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.engine.Chromium;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Accounts;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.accounts.Invitations;
import jp.madoguchi.engine.accounts.SecondFactors;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Role;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** The console in a real Chromium, from the invitation to the decision; its pictures are left in {@code target/screens}. */
class ConsoleInBrowserTest {

    private static final MunicipalityId CITY = new MunicipalityId("yamanokuchi");
    private static final Path SCREENS = Path.of("target", "screens");

    private static StartedEngine engine;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        engine = StartedEngine.inMemory();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        engine.close();
    }

    @Test
    void leadsANewPersonFromTheInvitationToTheDecision() throws IOException, GeneralSecurityException {
        Page page = open("/staff/invitations/" + invitation());
        page.getByLabel("新しいパスワード", exactly()).fill(StaffMember.PASSWORD);
        page.getByLabel("新しいパスワード（確認）", exactly()).fill(StaffMember.PASSWORD);
        screen(page, "invitation");
        Chromium.assertNoBarriers(page);
        page.getByRole(AriaRole.BUTTON, named("設定して始める")).click();
        enrol(page);

        SandboxResident hanako = new SandboxResident(engine, "山口花子");
        String number = DemoApplications.subsidy(engine, hanako);
        page.getByRole(AriaRole.LINK, named("申請")).first().click();
        screen(page, "cases");
        Chromium.assertNoBarriers(page);
        page.getByRole(AriaRole.LINK, named(number)).click();
        assertThat(page.getByRole(AriaRole.HEADING, named(number))).isVisible();
        screen(page, "case");
        Chromium.assertNoBarriers(page);

        page.getByLabel("「領収書の写真」を不備にする").check(new Locator.CheckOptions().setForce(true));
        page.getByLabel("「領収書の写真」への指摘").fill("日付が読めません。");
        page.getByRole(AriaRole.BUTTON, named("1件の補正を住民に依頼する")).click();
        hanako.hears("日付が読めません");
        screen(page, "deficient");
        hanako.sendsPhoto(DemoApplications.photo(), "1枚受け取りました");
        hanako.says("次へ", "内容をご確認ください");
        hanako.says("送信する", "修正を受け付けました");
        page.reload();
        assertThat(page.getByText("修正あり").first()).isVisible();
        screen(page, "corrected");

        page.getByRole(AriaRole.BUTTON, named("承認する")).click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("承認する"))
                .click();
        hanako.hears("交付決定通知書");
        page.reload();
        page.getByRole(AriaRole.TAB, named("文書")).click();
        assertThat(page.getByText("交付決定通知書").first()).isVisible();
        screen(page, "approved");
    }

    private static void enrol(Page page) throws IOException, GeneralSecurityException {
        Locator secret = page.locator(".secret");
        assertThat(secret).isVisible();
        screen(page, "enrol");
        Chromium.assertNoBarriers(page);
        page.getByLabel("確認コード").fill(code(secret.textContent().replace(" ", "")));
        page.getByRole(AriaRole.BUTTON, named("確認する")).click();
        screen(page, "recovery-codes");
        page.getByRole(AriaRole.BUTTON, named("控えました")).click();
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
    }

    private static String invitation() {
        return Objects.requireNonNull(engine.bean(TransactionTemplate.class).execute(status -> {
            Account invited = engine.bean(Accounts.class)
                    .invite(CITY, "shinnin@city.example", "新任 さくら", List.of(new GrantedRole(Role.CASE_WORKER, null)));
            engine.bean(SecondFactors.class).want(CITY, true);
            return engine.bean(Invitations.class).make(invited);
        }));
    }

    private static String code(String secret) throws GeneralSecurityException {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(
                        new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), Instant.now());
    }

    private static Page open(String path) {
        Page page = chromium.browser()
                .newPage(new Browser.NewPageOptions().setViewportSize(1280, 900).setLocale("ja-JP"));
        page.navigate(engine.base() + path);
        return page;
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void screen(Page page, String name) {
        page.waitForTimeout(300);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }
}
