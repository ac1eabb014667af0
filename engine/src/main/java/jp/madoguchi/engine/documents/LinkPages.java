package jp.madoguchi.engine.documents;

import jp.madoguchi.engine.documents.LiffSettings.Liff;
import jp.madoguchi.engine.documents.Opening.Reason;
import org.springframework.web.util.HtmlUtils;

/** The pages a resident sees when a link does not open at once. They say nothing about the document or whose it is. */
final class LinkPages {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="ja">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>%1$s</title>
            <style nonce="%4$s">
            body { font-family: system-ui, sans-serif; line-height: 1.8; margin: 0; padding: 2rem 1.25rem; color: #1a1a1c; background: #fff; }
            main { max-width: 34rem; margin: 0 auto; }
            h1 { font-size: 1.25rem; border-left: .375rem solid #0017c1; padding-left: .75rem; }
            </style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            <p id="message">%2$s</p>
            %3$s
            </main>
            </body>
            </html>
            """;

    private static final String LOGIN = """
            <form id="identify" method="post" data-liff="%1$s"><input type="hidden" name="id_token"></form>
            <noscript><p>この画面では JavaScript を使います。ブラウザの設定で有効にしてください。</p></noscript>
            <script nonce="%2$s" src="https://static.line-scdn.net/liff/edge/2/sdk.js" charset="utf-8"></script>
            <script nonce="%2$s">
            (function () {
              var form = document.getElementById("identify");
              var fail = function () {
                document.getElementById("message").textContent =
                  "LINEでの確認ができませんでした。LINEアプリのトークから、もう一度リンクを開いてください。";
              };
              if (!window.liff) { fail(); return; }
              liff.init({ liffId: form.dataset.liff }).then(function () {
                var token = liff.isLoggedIn() ? liff.getDecodedIDToken() : null;
                if (!token || token.exp * 1000 < Date.now()) {
                  if (liff.isLoggedIn()) { liff.logout(); }
                  liff.login({ redirectUri: location.origin + location.pathname });
                  return;
                }
                form.elements.id_token.value = liff.getIDToken();
                form.submit();
              }).catch(fail);
            })();
            </script>
            """;

    private LinkPages() {}

    static String refused(Reason reason, String nonce) {
        return switch (reason) {
            case EXPIRED -> page("リンクの有効期限が切れています", "文書が必要なときは、市の担当窓口へ、もう一度リンクを送るようお伝えください。", "", nonce);
            case GONE -> page("この文書は、もう開けません", "文書が必要なときは、市の担当窓口へお問い合わせください。", "", nonce);
            case OTHER_BROWSER ->
                page(
                        "このリンクは、最初に開いた端末でだけ開けます",
                        "文書を守るため、ほかの端末やほかのブラウザでは開けません。最初に開いた端末の同じブラウザで開いてください。開けないときは、市の担当窓口へ、もう一度リンクを送るようお伝えください。",
                        "",
                        nonce);
            case OTHER_PERSON ->
                page("ご本人と確認できませんでした", "この文書は、申請されたご本人のLINEでだけ開けます。ご本人のLINEアプリのトークから開いてください。", "", nonce);
            case OTHER_TALK ->
                page(
                        "この文書は、申請した画面でだけ開けます",
                        "文書を守るため、申請したときと同じ端末・同じブラウザのウェブ窓口から開いてください。記録を消したときなど、開けないときは、市の担当窓口へお問い合わせください。",
                        "",
                        nonce);
            case TRY_LATER -> page("いまは確認ができません", "LINEとの通信ができませんでした。しばらくしてから、もう一度開いてください。", "", nonce);
            case INVALID -> page("リンクが正しくありません", "リンクの一部が欠けていることがあります。トークに届いたリンクを、もう一度開いてください。", "", nonce);
        };
    }

    static String login(Liff liff, String nonce) {
        return page(
                "ご本人の確認",
                "LINEでご本人を確認しています。そのままお待ちください。",
                LOGIN.formatted(HtmlUtils.htmlEscape(liff.liffId()), nonce),
                nonce);
    }

    private static String page(String title, String message, String more, String nonce) {
        return PAGE.formatted(title, message, more, nonce);
    }
}
