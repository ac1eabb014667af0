package jp.madoguchi.definitions.zengin;

import java.util.List;
import java.util.regex.Pattern;
import jp.madoguchi.definitions.input.Reading;
import jp.madoguchi.definitions.input.Width;
import jp.madoguchi.definitions.zengin.Banks.Branch;

/**
 * ゆうちょ銀行, whose bank books show 記号 and 番号 instead of branch and account. The rule is Japan Post Bank's own: 記号 1ab.. is branch
 * {@code ab8} and an ordinary account, the 番号 without its last digit (always 1); 記号 0ab.. is branch {@code ab9} and a current account,
 * the whole 番号. The one digit some books have between the two is not used.
 */
public final class JapanPost {

    /** Code of the bank. */
    public static final String CODE = "9900";

    private static final Pattern APART = Pattern.compile("\\D+");
    private static final Pattern JOINED = Pattern.compile("(?<=^[01][0-9]{4})(?=[0-9]{2,8}$)");
    private static final String KANJI = "〇一二三四五六七八九";
    private static final List<String> READINGS = List.of("ｾﾞﾛ", "ｲﾁ", "ﾆ", "ｻﾝ", "ﾖﾝ", "ｺﾞ", "ﾛｸ", "ﾅﾅ", "ﾊﾁ", "ｷﾕｳ");

    private JapanPost() {}

    /** An account as other banks name it. */
    public record Account(Branch branch, AccountType type, String number) {}

    /** The account behind 記号 and 番号, for example {@code 10530-12345671} for branch 058 and number 1234567. */
    public static Reading<Account> read(String typed) {
        String digits = APART.matcher(Width.asciiHalf(typed)).replaceAll(" ").strip();
        List<String> groups = List.of(JOINED.matcher(digits).replaceFirst(" ").split(" "));
        boolean between = groups.size() == 3 && groups.get(1).length() == 1;
        if (!(groups.size() == 2 || between) || groups.get(0).length() != 5) {
            return Reading.not(ZenginReasons.japanPost());
        }
        return account(groups.get(0), groups.get(groups.size() - 1));
    }

    private static Reading<Account> account(String symbol, String number) {
        String branch = symbol.substring(1, 3);
        if (symbol.startsWith("1") && number.matches("[0-9]{1,7}1")) {
            String shorter = number.substring(0, number.length() - 1);
            return Reading.of(new Account(branch(branch + "8"), AccountType.ORDINARY, AccountDigits.padded(shorter)));
        } else if (symbol.startsWith("0") && number.matches("[0-9]{1,7}")) {
            return Reading.of(new Account(branch(branch + "9"), AccountType.CURRENT, AccountDigits.padded(number)));
        }
        return Reading.not(ZenginReasons.japanPost());
    }

    /** A branch by its three digits, in kanji or not: 058, 〇五八. They end in 8 or 9. */
    public static Reading<Branch> branchOf(String typed) {
        StringBuilder digits = new StringBuilder();
        Width.asciiHalf(typed).codePoints().forEach(c -> {
            int kanji = KANJI.indexOf(c);
            digits.appendCodePoint(kanji < 0 ? c : '0' + kanji);
        });
        Reading<String> code = AccountDigits.branchCode(digits.toString());
        return code.then(
                three -> three.matches("..[89]") ? Reading.of(branch(three)) : Reading.not(ZenginReasons.branchCode()));
    }

    /** A branch by its code; its name is the code in kanji digits. */
    public static Branch branch(String code) {
        StringBuilder name = new StringBuilder();
        StringBuilder kana = new StringBuilder();
        code.chars().map(c -> c - '0').forEach(digit -> {
            name.append(KANJI.charAt(digit));
            kana.append(READINGS.get(digit));
        });
        return new Branch(code, name.toString(), kana.toString());
    }
}
