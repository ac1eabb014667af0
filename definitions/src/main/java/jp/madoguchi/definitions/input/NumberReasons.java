package jp.madoguchi.definitions.input;

/** Every sentence that says why a number was not understood. */
final class NumberReasons {

    private NumberReasons() {}

    static Reason notNumber() {
        return Reason.of(
                "number", "数字で入力してください。例: 3000", "すうじを 書いてください。例: 3000", "Please type a number, for example 3000.");
    }

    static Reason notWhole() {
        return Reason.of(
                "number.not-whole",
                "小数点のない数字で入力してください。例: 3",
                "「.」のない すうじを 書いてください。例: 3",
                "Please type a whole number, for example 3.");
    }

    static Reason tooPrecise(int scale) {
        return Reason.of(
                "number.too-precise",
                "小数点以下は" + scale + "桁までで入力してください。",
                "「.」の うしろは " + scale + "つまでです。",
                "At most " + scale + " digits after the point, please.");
    }

    static Reason tooLarge() {
        return Reason.of(
                "number.too-large",
                "数字が大きすぎます。もう一度確かめて入力してください。",
                "すうじが おおきすぎます。",
                "This number is too large; please check it.");
    }

    static Reason misplacedComma() {
        return Reason.of(
                "number.comma",
                "「,」の位置が正しくありません。「,」なしで入力してください。例: 3000",
                "「,」を とって 書いてください。例: 3000",
                "The comma is in the wrong place; please type the number without it, for example 3000.");
    }

    static Reason negativeMoney() {
        return Reason.of(
                "yen.negative",
                "金額は0円以上で入力してください。",
                "おかねは 0円より おおい すうじを 書いてください。",
                "An amount of money cannot be negative.");
    }
}
