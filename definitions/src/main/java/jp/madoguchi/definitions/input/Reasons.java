package jp.madoguchi.definitions.input;

import java.util.List;

/** Every sentence that says why a text, a name or a choice was not understood. */
final class Reasons {

    private Reasons() {}

    static Reason empty() {
        return Reason.of("text.empty", "文字を入力してください。", "もじを いれてください。", "Please type an answer.");
    }

    static Reason tooShort(int min, int length) {
        return Reason.of(
                "text.too-short",
                "短すぎます。" + min + "文字以上で入力してください（今は" + length + "文字）。",
                "みじかいです。" + min + "文字より ながく 書いてください。",
                "Too short: at least " + min + " characters, please (now " + length + ").");
    }

    static Reason tooLong(int max, int length) {
        return Reason.of(
                "text.too-long",
                "長すぎます。" + max + "文字以内で入力してください（今は" + length + "文字）。",
                "ながいです。" + max + "文字までで 書いてください。",
                "Too long: at most " + max + " characters, please (now " + length + ").");
    }

    static Reason tooLong(int max) {
        return Reason.of(
                "text.too-long",
                "長すぎます。" + max + "文字以内で入力してください。",
                "ながいです。" + max + "文字までで 書いてください。",
                "Too long: at most " + max + " characters, please.");
    }

    static Reason kanjiInKana(String ja, String en) {
        return Reason.of(
                "kana.kanji",
                "漢字が入っています。" + ja + "で入力してください。",
                "漢字ではなく、" + ja + "で 書いてください。",
                "Please use " + en + " only, no kanji.");
    }

    static Reason notKana(String ja, String en) {
        return Reason.of(
                "kana.other",
                ja + "で入力してください（数字・英字・記号は使えません）。",
                ja + "だけで 書いてください。",
                "Please use " + en + " only, no digits, letters or signs.");
    }

    static Reason digitInName() {
        return Reason.of(
                "name.digit",
                "お名前に数字は使えません。文字だけで入力してください。",
                "なまえに 数字は つかえません。",
                "A name cannot have digits; please use letters only.");
    }

    static Reason notName() {
        return Reason.of(
                "name.sign",
                "お名前に使えない記号や絵文字が入っています。文字だけで入力してください。",
                "なまえに きごうや えもじは つかえません。",
                "There is a sign or emoji in the name; please use letters only.");
    }

    static Reason notYesNo() {
        return Reason.of("yes-no", "「はい」か「いいえ」で答えてください。", "「はい」か「いいえ」を 書いてください。", "Please answer yes or no.");
    }

    static Reason emailWithoutAt() {
        return Reason.of(
                "email.at",
                "メールアドレスには「@」が一つ必要です。例: hanako@example.jp",
                "メールアドレスには「@」が ひとつ いります。例: hanako@example.jp",
                "An e-mail address needs exactly one @, for example hanako@example.jp.");
    }

    static Reason notEmail() {
        return Reason.of(
                "email",
                "メールアドレスの形ではありません。例のように入力してください: hanako@example.jp",
                "メールアドレスが ちがいます。例: hanako@example.jp",
                "This is not an e-mail address; an example is hanako@example.jp.");
    }

    static Reason notPostalCode() {
        return Reason.of(
                "postal-code",
                "郵便番号は数字7桁で入力してください。例: 753-0074",
                "ゆうびんばんごうは 数字7つです。例: 753-0074",
                "A postal code has 7 digits, for example 753-0074.");
    }

    static Reason notAnOption() {
        return Reason.of(
                "choice.unknown",
                "選択肢の中から選んでください。番号でも答えられます。",
                "ばんごうか ことばで えらんでください。",
                "Please choose one of the options; its number will do.");
    }

    static Reason severalOptions(List<String> titles) {
        return Reason.of(
                "choice.ambiguous",
                "「" + String.join("」「", titles) + "」のどれか分かりません。はっきり選んでください。",
                "「" + String.join("」「", titles) + "」の どれですか。",
                "This could be " + String.join(", ", titles) + "; please say which.");
    }
}
