package jp.madoguchi.engine.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import jp.madoguchi.engine.Chromium;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.rights.Role;
import org.junit.jupiter.api.Test;

/** What happens to people at work: colleagues, lost connections, sessions that end, many cases at once. */
class WorkInBrowserTest extends BrowserScene {

    private static final String CITY = "yamanokuchi";

    @Test
    void showsANewCaseWithoutReload() throws IOException {
        Page page = browser.signedIn("窓口 さくら", WIDE);
        page.getByRole(AriaRole.LINK, ConsoleBrowser.named("申請")).first().click();
        page.getByRole(AriaRole.HEADING, ConsoleBrowser.named("申請")).waitFor();
        String number = apply("海野 太郎");
        shows(page.getByRole(AriaRole.LINK, ConsoleBrowser.named(number)));
    }

    @Test
    void letsTwoPeopleSeeEachOtherButNotOverwriteEachOther() throws IOException {
        String number = apply("森 花子");
        Page first = open("窓口 さくら", number);
        Page second = browser.signedIn("管理 太郎", WIDE);
        // News of the change never come here.
        second.route("**/events*", Route::abort);
        second.navigate(browser.address("/staff/cases/" + number));
        shows(second.getByText("窓口 さくらさんもこの申請を開いています"));
        ConsoleBrowser.button(first, "自分が担当する").click();
        shows(first.getByText("担当者：窓口 さくら"));
        ConsoleBrowser.button(second, "自分が担当する").click();
        shows(second.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("窓口 さくら")));
        ConsoleBrowser.picture(second, "two-people");
    }

    @Test
    void saysThatTheConnectionIsLostAndKeepsWhatWasTyped() throws IOException {
        String number = apply("川野 次郎");
        Page page = open("窓口 さくら", number);
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("メモ")).click();
        page.getByLabel("新しいメモ").fill("電話で確認済み");
        page.context().setOffline(true);
        ConsoleBrowser.button(page, "メモを残す").click();
        shows(page.getByText("サーバーとの接続が切れました"));
        ConsoleBrowser.picture(page, "connection-lost");
        page.context().setOffline(false);
        shows(page.getByText("サーバーにつながりました。"));
        assertThat(page.getByLabel("新しいメモ")).hasValue("電話で確認済み");
        ConsoleBrowser.button(page, "メモを残す").click();
        shows(page.locator("#main").getByText("電話で確認済み"));
    }

    @Test
    void bringsThePersonBackToWhereTheyWereWhenTheSessionEnds() throws IOException {
        String number = apply("谷 三郎");
        Page page = open("窓口 さくら", number);
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("メモ")).click();
        page.getByLabel("新しいメモ").fill("書きかけの長いメモ");
        page.context().clearCookies();
        ConsoleBrowser.button(page, "メモを残す").click();
        Locator again = page.getByRole(AriaRole.DIALOG);
        shows(again.getByText("もう一度サインインしてください"));
        ConsoleBrowser.picture(page, "session-expired");
        again.getByText("窓口 さくら（").click();
        assertThat(again).isHidden();
        assertThat(page.getByLabel("新しいメモ")).hasValue("書きかけの長いメモ");
        ConsoleBrowser.button(page, "メモを残す").click();
        shows(page.locator("#main").getByText("書きかけの長いメモ"));
    }

    @Test
    void assignsManyCasesAndTellsWhenItIsDoneOnAnotherPage() throws IOException {
        String number = apply("丘 四郎");
        Page page = browser.signedIn("窓口 さくら", WIDE);
        page.navigate(browser.address("/staff/cases"));
        page.getByRole(AriaRole.CHECKBOX, ConsoleBrowser.named("選ぶ " + number))
                .check(new Locator.CheckOptions().setForce(true));
        ConsoleBrowser.picture(page, "bulk");
        Chromium.assertNoBarriers(page);
        page.getByRole(AriaRole.REGION, ConsoleBrowser.named("選んだ申請をまとめて処理"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("自分が担当する"))
                .click();
        page.getByRole(AriaRole.LINK, ConsoleBrowser.named("ホーム")).first().click();
        shows(page.getByText("「担当者を窓口 さくらさんにする」が終わりました。1件できました。"));
        page.navigate(browser.address("/staff/cases?assignee=me&text=" + number));
        shows(page.getByRole(AriaRole.LINK, ConsoleBrowser.named(number)));
    }

    @Test
    void opensACaseByTheKeyboardAlone() throws IOException {
        String number = apply("原 五郎");
        Page page = browser.signedIn("窓口 さくら", WIDE);
        page.navigate(browser.address("/staff/cases"));
        page.getByRole(AriaRole.LINK, ConsoleBrowser.named(number)).waitFor();
        page.keyboard().press("/");
        page.keyboard().type(number);
        page.keyboard().press("Enter");
        shows(page.getByText("全1件"));
        Locator table = page.getByRole(AriaRole.GRID);
        for (int steps = 0; steps < 40 && !inside(table); steps++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        shows(page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(number).setLevel(1)));
    }

    @Test
    void takesAPasskeyAsTheSecondProof() {
        Account clerk = StaffMember.hired(engine, CITY, new GrantedRole(Role.CASE_WORKER, null));
        Page page = browser.window(WIDE);
        authenticator(page);
        signIn(page, clerk);
        page.locator("#main").waitFor();
        page.navigate(browser.address("/staff/account"));
        page.getByLabel("パスキーの名前").fill("窓口のパソコン");
        ConsoleBrowser.button(page, "この端末のパスキーを登録する").click();
        Locator codes = page.getByRole(AriaRole.DIALOG);
        codes.getByText("控えました").click();
        shows(page.getByRole(AriaRole.ROWHEADER, ConsoleBrowser.named("窓口のパソコン")));
        ConsoleBrowser.picture(page, "account-passkey");

        page.context().clearCookies();
        signIn(page, clerk);
        page.getByRole(AriaRole.TAB, ConsoleBrowser.named("パスキー")).click();
        ConsoleBrowser.picture(page, "passkey");
        ConsoleBrowser.button(page, "パスキーを使う").click();
        page.locator("#main").waitFor();
    }

    private static void signIn(Page page, Account clerk) {
        page.navigate(browser.address("/staff/"));
        page.getByLabel("ログイン名").fill(clerk.login());
        page.getByLabel("パスワード").fill(StaffMember.PASSWORD);
        ConsoleBrowser.button(page, "サインイン").click();
    }

    /** A security key that is always at hand and always touched. */
    private static void authenticator(Page page) {
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject added = new JsonObject();
        added.add("options", options);
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        devtools.send("WebAuthn.addVirtualAuthenticator", added);
    }

    private static Page open(String person, String number) {
        Page page = browser.signedIn(person, WIDE);
        page.navigate(browser.address("/staff/cases/" + number));
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(number))
                .first()
                .waitFor();
        return page;
    }

    private static String apply(String name) throws IOException {
        return DemoApplications.subsidy(engine, new SandboxResident(engine, name));
    }

    private static boolean inside(Locator table) {
        return (Boolean) table.evaluate("table => table.contains(document.activeElement)");
    }
}
