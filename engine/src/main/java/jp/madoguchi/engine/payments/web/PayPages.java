package jp.madoguchi.engine.payments.web;

/** The pages a payer sees when there is no page of Stripe's to go to. They say nothing about the case or whose it is. */
final class PayPages {

    static final String DONE =
            page("お支払いの手続きが終わりました", "この画面を閉じて、LINE に戻ってください。お支払いが確認できたら、トークでお知らせします。コンビニ払いを選んだ方は、表示された番号でお支払いください。");
    static final String BACK = page("お支払いはまだ済んでいません", "この画面を閉じて、LINE に戻ってください。トークのカードの「支払う」から、いつでもやり直せます。");
    static final String PAID = page("お支払いは済んでいます", "この画面を閉じて、LINE に戻ってください。");
    static final String PROMISED = page("コンビニなどでのお支払いをお待ちしています", "お支払いの番号は、Stripe から届いたメールか、前の画面でご確認ください。");
    static final String WAIT = page("準備に時間がかかっています", "しばらくしてから、トークのカードの「支払う」をもう一度押してください。");
    static final String CLOSED = page("ここからはお支払いいただけません", "くわしくは、市の担当窓口へお問い合わせください。");
    static final String UNKNOWN = page("リンクが正しくありません", "リンクの一部が欠けていることがあります。トークに届いたカードの「支払う」を、もう一度押してください。");

    private PayPages() {}

    private static String page(String title, String message) {
        return """
                <!DOCTYPE html>
                <html lang="ja">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%1$s</title>
                <style>
                body { font-family: system-ui, sans-serif; line-height: 1.8; margin: 0; padding: 2rem 1.25rem; color: #1a1a1c; background: #fff; }
                main { max-width: 34rem; margin: 0 auto; }
                h1 { font-size: 1.25rem; border-left: .375rem solid #0017c1; padding-left: .75rem; }
                </style>
                </head>
                <body><main><h1>%1$s</h1><p>%2$s</p></main></body>
                </html>
                """.formatted(title, message);
    }
}
