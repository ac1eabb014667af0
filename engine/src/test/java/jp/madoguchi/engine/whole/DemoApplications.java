package jp.madoguchi.engine.whole;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Whole talks by which residents of the demo city apply. */
final class DemoApplications {

    private DemoApplications() {}

    /** For the subsidy; the number of the case. */
    static String subsidy(StartedEngine engine, SandboxResident hanako) throws IOException {
        hanako.says("補助金", "お名前");
        String[][] talk = {
            {"山口　花子", "フリガナ"},
            {"やまぐち はなこ", "ご住所"},
            {"753-9999", "都道府県"},
            {"山口県", "市区町村"},
            {"見本市", "町名"},
            {"中央", "番地"},
            {"一丁目2-3", "建物名"},
            {"なし", "お住まいの地区"},
            {"中央", "電話番号"},
            {"０９０−１２３４−５６７８", "世帯の人数"},
            {"３人です", "過去5年間の交付"},
            {"いいえ", "購入日"},
            {"令和8年10月1日", "購入したお店"},
            {"見本電器 中央店", "種類"},
            {"電動式", "メーカー名と機種名"},
            {"みほん電機 NK-200", "購入金額"},
            {"３９，８００円", "領収書の写真"}
        };
        for (String[] turn : talk) {
            hanako.says(turn[0], turn[1]);
        }
        hanako.sendsPhoto(photo(), "1枚受け取りました");
        hanako.says("次へ", "処理機の写真");
        hanako.sendsPhoto(photo(), "1枚受け取りました");
        hanako.says("次へ", "振込先");
        String[][] rest = {
            {"見本銀行", "支店"},
            {"中央支店", "預金種目"},
            {"普通", "口座番号"},
            {"0123456", "口座名義"},
            {"ﾔﾏｸﾞﾁ ﾊﾅｺ", "納付状況"},
            {"同意する", "内容をご確認ください"},
            {"送信する", "申請を受け付けました"}
        };
        for (String[] turn : rest) {
            hanako.says(turn[0], turn[1]);
        }
        return newest(engine);
    }

    /** For the childcare benefit, as one of two on the list; the number of the case. It ends in a transfer. */
    static String benefit(StartedEngine engine, SandboxResident hanako) {
        String[][] talk = {
            {"給付金", "通知番号"},
            {"20260001", "生年月日"},
            {"平成2年4月1日", "銀行名"},
            {"見本銀行", "支店名"},
            {"ちゅうおう", "預金種目"},
            {"普通", "口座番号"},
            {"0123456", "口座名義"},
            {"ヤマグチ ハナコ", "電話番号"},
            {"090-1234-5678", "同意いただける場合は"},
            {"同意する", "内容をご確認ください"},
            {"送信する", "申請を受け付けました"}
        };
        for (String[] turn : talk) {
            hanako.says(turn[0], turn[1]);
        }
        return newest(engine);
    }

    private static String newest(StartedEngine engine) {
        return engine.get("/api/municipalities/yamanokuchi/cases?size=1")
                .json()
                .path("items")
                .path(0)
                .path("number")
                .asString();
    }

    static byte[] photo() throws IOException {
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }
}
