package jp.madoguchi.engine.sandbox.stripe;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import jp.madoguchi.engine.sandbox.SandboxEndpoints;
import jp.madoguchi.engine.sandbox.SandboxStripe.Account;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.node.ObjectNode;

/** The page to pay on, in the browser. No money moves. */
@SandboxEndpoints
@RequestMapping("/sandbox/stripe/pay/{code}/{id}")
class PayPage {

    private static final String DECLINED = "4000000000000002";

    private final Accounts accounts;
    private final Ledgers ledgers;

    PayPage(Accounts accounts, Ledgers ledgers) {
        this.accounts = accounts;
        this.ledgers = ledgers;
    }

    @GetMapping
    ResponseEntity<byte[]> show(@PathVariable String code, @PathVariable String id) {
        return shown(code, id, "");
    }

    /** @param method {@code card}, {@code paypay}, {@code konbini} or {@code store}, which is paying by the number at the store */
    @PostMapping
    synchronized ResponseEntity<byte[]> pay(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam String method,
            @RequestParam(defaultValue = "") String number) {
        Account account = account(code);
        ObjectNode session = ledgers.session(account, id);
        String card = number.replaceAll("[\\s-]", "");
        if (method.equals("store") && ledgers.waitsAtStore(account, session)) {
            ledgers.store(account, session, true);
            return shown(code, id, "");
        } else if (!session.path("status").asString().equals("open")) {
            return shown(code, id, "");
        } else if (method.equals("konbini") && Ledgers.offers(session, method)) {
            ledgers.promiseAtStore(account, session);
            return shown(code, id, "");
        } else if (method.equals("paypay")) {
            return paid(account, session, method);
        } else if (!method.equals("card") || !card.matches("\\d{14,16}")) {
            return shown(code, id, "カード番号を入力してください（試すときは 4242 4242 4242 4242）。");
        } else if (card.equals(DECLINED)) {
            return shown(code, id, "カードが拒否されました。別のカードをお試しください。");
        }
        return paid(account, session, method);
    }

    private ResponseEntity<byte[]> paid(Account account, ObjectNode session, String method) {
        ledgers.pay(account, session, method);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(session.path("success_url").asString()))
                .build();
    }

    private Account account(String code) {
        return accounts.byMunicipality(code).orElseThrow(() -> StripeRefusal.missing("account", code));
    }

    private ResponseEntity<byte[]> shown(String code, String id, String error) {
        try {
            Account account = account(code);
            ObjectNode session = ledgers.session(account, id);
            return page(200, PayPageHtml.page(account.name(), yen(session), content(account, session, error)));
        } catch (StripeRefusal refused) {
            return page(404, PayPageHtml.page("", "", "<p>お支払いのページが見つかりません。</p>"));
        }
    }

    private String content(Account account, ObjectNode session, String error) {
        String back = HtmlUtils.htmlEscape(session.path("success_url").asString());
        String status = session.path("status").asString();
        if (status.equals("open")) {
            return PayPageHtml.form(
                    error,
                    Ledgers.offers(session, "konbini"),
                    HtmlUtils.htmlEscape(session.path("cancel_url").asString()));
        } else if (status.equals("expired")) {
            return "<p>このページの有効期限が切れました。トークのカードの「支払う」を、もう一度押してください。</p>";
        } else if (ledgers.waitsAtStore(account, session)) {
            String number = ledgers.intent(
                            account, session.path("payment_intent").asString())
                    .path("next_action")
                    .path("konbini_display_details")
                    .path("stores")
                    .path("lawson")
                    .path("confirmation_number")
                    .asString();
            return PayPageHtml.store(number, back);
        }
        boolean paid = session.path("payment_status").asString().equals("paid");
        return "<p>" + (paid ? "お支払いが終わりました。" : "お支払いは確認できませんでした。") + "</p><p><a href=\"" + back + "\">戻る</a></p>";
    }

    private static String yen(ObjectNode session) {
        return String.format(Locale.ROOT, "%,d円", session.path("amount_total").asLong());
    }

    private static ResponseEntity<byte[]> page(int status, String html) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .body(html.getBytes(StandardCharsets.UTF_8));
    }
}
