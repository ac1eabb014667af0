package jp.madoguchi.definitions.zengin;

import java.util.Map;
import jp.madoguchi.definitions.input.Reason;
import jp.madoguchi.definitions.text.Texts;

/** Every sentence that says why something is no part of a bank account. */
final class ZenginReasons {

    private ZenginReasons() {}

    static Reason character(String character) {
        return reason(
                "zengin.character",
                "「" + character + "」は、銀行の口座名義では使えません。通帳のカナのとおり、カタカナ・英字・数字で入力してください" + "（記号は（ ）－．／ だけ使えます）。",
                "「" + character + "」は つかえません。つうちょうの カタカナを かいてください。",
                "Banks do not take “" + character
                        + "” in the name of an account. Please type the kana (or letters and digits) of your bank book; only ( ) - . / are"
                        + " allowed as signs.");
    }

    static Reason empty() {
        return reason(
                "zengin.empty",
                "通帳のカナのとおり入力してください（例：ヤマグチ ハナコ）。",
                "つうちょうの カタカナを かいてください（例：ヤマグチ ハナコ）。",
                "Please type the kana of your bank book, for example ヤマグチ ハナコ.");
    }

    static Reason tooLong(int max, int length) {
        return reason(
                "zengin.too-long",
                "半角で" + max + "文字まで（濁点も1文字）です。今は" + length + "文字なので、先頭から" + max + "文字までを入力してください。",
                "ながいです。はじめの " + max + "もじだけ かいてください。",
                "At most " + max + " half-width characters (a voiced mark counts as one); got " + length
                        + ". Please type the first " + max + ".");
    }

    static Reason bankCode() {
        return reason(
                "bank.code",
                "金融機関コードは数字4桁です（例：0001）。",
                "ぎんこうの コードは すうじ 4つです（例：0001）。",
                "The code of a bank has 4 digits, for example 0001.");
    }

    static Reason branchCode() {
        return reason(
                "bank.branch-code",
                "支店コードは数字3桁です（例：001）。",
                "してんの コードは すうじ 3つです（例：001）。",
                "The code of a branch has 3 digits, for example 001.");
    }

    static Reason number() {
        return reason(
                "bank.number",
                "口座番号は数字7桁までです（例：1234567）。数字だけで入力してください。",
                "こうざの ばんごうは すうじ 7つまでです（例：1234567）。",
                "An account number has at most 7 digits, for example 1234567; digits only, please.");
    }

    static Reason japanPost() {
        return reason(
                "bank.japan-post",
                "通帳の記号（5桁）と番号（8桁まで）を続けて入力してください（例：10530-12345671）。",
                "つうちょうの きごう（5つ）と ばんごう（8つまで）を かいてください（例：10530-12345671）。",
                "Please type the 5 digits of 記号 and the up to 8 digits of 番号 of your book, for example 10530-12345671.");
    }

    private static Reason reason(String key, String ja, String easy, String en) {
        return new Reason(key, new Texts(Map.of(Texts.JAPANESE, ja, Texts.EASY_JAPANESE, easy, "en", en)));
    }
}
