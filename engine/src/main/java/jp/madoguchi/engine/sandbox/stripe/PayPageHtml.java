package jp.madoguchi.engine.sandbox.stripe;

import org.springframework.web.util.HtmlUtils;

/** The words and looks of the page to pay on. */
final class PayPageHtml {

    private PayPageHtml() {}

    static String page(String payee, String amount, String content) {
        return """
                <!DOCTYPE html>
                <html lang="ja">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>お支払い（お試し）</title>
                <style>
                body { font-family: system-ui, sans-serif; line-height: 1.8; margin: 0; padding: 1.5rem 1.25rem; color: #1a1a1c; background: #f2f2f2; }
                main { max-width: 30rem; margin: 0 auto; background: #fff; padding: 1.5rem; border-radius: .5rem; }
                .amount { font-size: 2rem; font-weight: bold; margin: 0; }
                .note { color: #595959; font-size: .875rem; }
                .error { color: #b50012; font-weight: bold; }
                label { display: block; }
                input { font: inherit; width: 100%%; padding: .5rem; box-sizing: border-box; border: 1px solid #767676; border-radius: .25rem; }
                button { font: inherit; width: 100%%; margin-top: .75rem; padding: .75rem; border: 0; border-radius: .25rem; background: #0017c1; color: #fff; cursor: pointer; }
                hr { border: 0; border-top: 1px solid #d8d8db; margin: 1.5rem 0; }
                </style>
                </head>
                <body><main>
                <p class="note">お試しの画面です。お金は動きません。</p>
                <h1>%1$s</h1>
                <p class="amount">%2$s</p>
                %3$s
                </main></body>
                </html>
                """.formatted(HtmlUtils.htmlEscape(payee), amount, content);
    }

    static String form(String error, boolean konbini, String back) {
        String told =
                error.isEmpty() ? "" : "<p class=\"error\" role=\"alert\">" + HtmlUtils.htmlEscape(error) + "</p>";
        String store = konbini ? """
                  <hr>
                  <form method="post"><input type="hidden" name="method" value="konbini">
                  <button type="submit">コンビニで支払う（番号を受け取る）</button></form>
                  """ : "<p class=\"note\">この金額では、コンビニ払いは選べません（120円〜300,000円）。</p>";
        return told + """
                <form method="post"><input type="hidden" name="method" value="card">
                <label for="number">カード番号</label>
                <input id="number" name="number" inputmode="numeric" autocomplete="off" value="4242 4242 4242 4242">
                <p class="note">4242 4242 4242 4242 は支払えます。4000 0000 0000 0002 は断られます。</p>
                <button type="submit">カードで支払う</button></form>
                <form method="post"><input type="hidden" name="method" value="paypay">
                <button type="submit">PayPay で支払う</button></form>
                """ + store + "<p><a href=\"" + back + "\">やめて戻る</a></p>";
    }

    static String store(String number, String back) {
        return """
                <p>コンビニのレジで、次の番号を伝えてお支払いください。期限は3日後です。</p>
                <p class="amount" id="confirmation">%s</p>
                <form method="post"><input type="hidden" name="method" value="store">
                <button type="submit">コンビニで支払った</button></form>
                <p><a href="%s">戻る</a></p>
                """.formatted(number, back);
    }
}
