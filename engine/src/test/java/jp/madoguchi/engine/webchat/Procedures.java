package jp.madoguchi.engine.webchat;

import jp.madoguchi.engine.media.Pictures;

/** Procedures of the library, as a resident of the web chat goes through them. */
final class Procedures {

    private Procedures() {}

    /** The registration that begins by itself, to its end. */
    static void register(WebResident resident) {
        resident.hears("お知らせの言葉").taps("日本語").hears("お住まいの地区");
        resident.taps("桜台").hears("年代");
        resident.taps("30代").hears("性別");
        resident.taps("女性").hears("知りたい分野");
        resident.taps("ごみ・環境").hears("選択中：ごみ・環境");
        resident.taps("決定").hears("ごみの日のお知らせ");
        resident.taps("はい").hears("お知らせの時刻");
        resident.taps("前日の夜8時").hears("内容をご確認ください", "桜台");
        resident.taps("送信する").hears("登録しました");
    }

    /** The application for the kitchen waste subsidy, from the first word to the summary. */
    static void fillApplication(WebResident resident) {
        uptoPurchase(resident);
        resident.picks("2026-10-01").hears("購入したお店");
        resident.says("見本電器 中央店").hears("種類");
        resident.taps("電動式").hears("メーカー名と機種名");
        resident.says("みほん電機 NK-200").hears("購入金額（税込）");
        resident.says("39800").hears("補助金の額は19,900円の予定です", "領収書の写真");
        photo(resident).hears("処理機の写真");
        photo(resident).hears("■ 振込先について", "銀行名");
        resident.says("見本銀行").hears("支店名");
        resident.says("中央支店").hears("預金種目");
        resident.taps("普通").hears("口座番号");
        resident.says("0123456").hears("口座名義");
        resident.says("ヤマグチ ハナコ").hears("同意いただける場合は");
        resident.taps("同意する").hears("内容をご確認ください");
    }

    /** The application for the kitchen waste subsidy until it asks when it was bought. */
    static void uptoPurchase(WebResident resident) {
        resident.says("補助金").hears("お名前");
        resident.says("山口 花子").hears("フリガナ");
        resident.says("ヤマグチ ハナコ").hears("ご住所");
        resident.says("753-9999").hears("都道府県");
        resident.says("山口県").hears("市区町村");
        resident.says("見本市").hears("町名");
        resident.says("中央").hears("番地");
        resident.says("一丁目2-3").hears("建物名");
        resident.taps("なし").hears("お住まいの地区");
        resident.taps("中央").hears("電話番号");
        resident.says("090-1234-5678").hears("世帯の人数");
        resident.says("3").hears("過去5年間の交付");
        resident.taps("いいえ").hears("購入日");
    }

    static WebResident photo(WebResident resident) {
        return resident.sends(Pictures.jpeg()).hears("1枚受け取りました").taps("次へ");
    }
}
