package jp.madoguchi.definitions.input;

/** Every sentence that says why a telephone number was not understood. */
final class PhoneReasons {

    private PhoneReasons() {}

    static Reason notPhone() {
        return Reason.of(
                "phone",
                "電話番号を数字で入力してください。例: 083-922-4111",
                "でんわばんごうを すうじで 書いてください。例: 083-922-4111",
                "Please type a Japanese telephone number in digits, for example 083-922-4111.");
    }

    static Reason withoutAreaCode() {
        return Reason.of(
                "phone.area-code",
                "市外局番から（0から始まる番号を）入力してください。例: 083-922-4111",
                "0から はじまる ばんごうを 書いてください。例: 083-922-4111",
                "Please type the number with its area code, beginning with 0, for example 083-922-4111.");
    }

    static Reason wrongLength(int is, int wanted) {
        return Reason.of(
                "phone.length",
                "電話番号の桁数が違います（" + is + "桁です。この番号は" + wanted + "桁です）。確かめて入力してください。",
                "すうじが " + is + "つ あります。" + wanted + "つ いります。",
                "This number has " + is + " digits, it should have " + wanted + "; please check it.");
    }
}
