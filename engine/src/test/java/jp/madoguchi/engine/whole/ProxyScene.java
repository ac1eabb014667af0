package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.engine.accounts.Department;
import jp.madoguchi.engine.accounts.Departments;
import jp.madoguchi.engine.media.Pictures;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A city in which staff enter applications for persons at the counter. */
abstract class ProxyScene {

    static final String CITY = "/api/municipalities/yamanokuchi";
    static final String PACKAGE = "kitchen-waste-subsidy";

    static StartedEngine engine;

    @BeforeAll
    static void start() {
        engine = StartedEngine.inMemory();
        engine.bean(Departments.class)
                .put(new MunicipalityId("yamanokuchi"), new Department("elsewhere", null, "ほかの課"));
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    /** Enters an application from the first question to the last; tells the case's number. */
    static String applies(ProxyClerk clerk) {
        assertThat(clerk.begins(PACKAGE, "application", "counter").status()).isEqualTo(201);
        clerk.types("山口　花子", "フリガナ");
        clerk.types("やまぐち はなこ", "ご住所");
        clerk.types("753-9999", "都道府県");
        entersAddress(clerk);
        entersPurchase(clerk);
        clerk.types("見本銀行", "支店");
        clerk.types("中央支店", "預金種目");
        clerk.taps("普通", "口座番号");
        clerk.types("0123456", "口座名義");
        clerk.types("ﾔﾏｸﾞﾁ ﾊﾅｺ", "納付状況");
        clerk.taps("同意する", "内容をご確認ください");
        assertThat(clerk.prompt().path("control").asString()).isEqualTo("summary");
        clerk.taps("送信する", "申請を受け付けました");
        return clerk.caseNumber();
    }

    /** From the prefecture to the question for the telephone number. */
    static void entersAddress(ProxyClerk clerk) {
        clerk.types("山口県", "市区町村");
        clerk.types("見本市", "町名");
        clerk.types("中央", "番地");
        clerk.types("一丁目2-3", "建物名");
        clerk.taps("なし", "お住まいの地区");
        clerk.taps("中央", "電話番号");
    }

    /** From the telephone number to the question for the bank. */
    static void entersPurchase(ProxyClerk clerk) {
        clerk.types("０９０−１２３４−５６７８", "世帯の人数");
        clerk.types("３人です", "過去5年間の交付");
        clerk.taps("いいえ", "購入日");
        clerk.types("令和8年10月1日", "購入したお店");
        clerk.types("見本電器 中央店", "種類");
        clerk.taps("電動式", "メーカー名と機種名");
        clerk.types("みほん電機 NK-200", "購入金額（税込）");
        clerk.types("３９，８００円", "領収書の写真");
        assertThat(clerk.prompt().path("control").asString()).isEqualTo("photo");
        clerk.sends(Pictures.jpeg(), "領収書の写真");
        clerk.taps("次へ", "処理機の写真");
        clerk.sends(Pictures.jpeg(), "処理機の写真");
        clerk.taps("次へ", "振込先");
    }
}
