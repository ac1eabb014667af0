package jp.madoguchi.definitions.form;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/** The few words an answer needs besides those of its form. */
record Words(
        String yes,
        String no,
        String agreed,
        String notAgreed,
        String none,
        String comma,
        String yenPattern,
        String photosPattern,
        String filesPattern,
        String itemsPattern,
        String peoplePattern,
        String positionPattern) {

    private static final Words ENGLISH = new Words(
            "Yes",
            "No",
            "Agreed",
            "Not agreed",
            "(not given)",
            ", ",
            "¥%s",
            "%d photo(s)",
            "%d file(s)",
            "%d item(s)",
            "%d person(s)",
            "%s N, %s E");

    private static final Words JAPANESE = new Words(
            "はい", "いいえ", "同意する", "同意しない", "（未入力）", "、", "%s円", "写真%d枚", "ファイル%d件", "%d件", "%d人", "北緯%s度 東経%s度");

    private static final Map<String, Words> BY_LANGUAGE = Map.of(
            "ja", JAPANESE,
            "en", ENGLISH,
            "zh", ENGLISH.saying("是", "否", "同意", "不同意", "（未填写）"),
            "ko", ENGLISH.saying("예", "아니요", "동의함", "동의하지 않음", "(미입력)"),
            "vi", ENGLISH.saying("Có", "Không", "Đồng ý", "Không đồng ý", "(chưa nhập)"),
            "pt", ENGLISH.saying("Sim", "Não", "Concordo", "Não concordo", "(não informado)"),
            "tl", ENGLISH.saying("Oo", "Hindi", "Sumasang-ayon", "Hindi sumasang-ayon", "(walang sagot)"),
            "ne", ENGLISH.saying("हो", "होइन", "सहमत छु", "सहमत छैन", "(नभरिएको)"));

    static Words in(String language) {
        return BY_LANGUAGE.getOrDefault(Locale.forLanguageTag(language).getLanguage(), ENGLISH);
    }

    private Words saying(String newYes, String newNo, String newAgreed, String newNotAgreed, String newNone) {
        return new Words(
                newYes,
                newNo,
                newAgreed,
                newNotAgreed,
                newNone,
                comma,
                yenPattern,
                photosPattern,
                filesPattern,
                itemsPattern,
                peoplePattern,
                positionPattern);
    }

    String yesNo(boolean isYes) {
        return isYes ? yes : no;
    }

    String consent(boolean isAgreed) {
        return isAgreed ? agreed : notAgreed;
    }

    String yen(BigDecimal amount) {
        return yenPattern.formatted(grouped(amount));
    }

    String photos(int count) {
        return photosPattern.formatted(count);
    }

    String files(int count) {
        return filesPattern.formatted(count);
    }

    String items(int count, boolean people) {
        return (people ? peoplePattern : itemsPattern).formatted(count);
    }

    String position(String latitude, String longitude) {
        return positionPattern.formatted(latitude, longitude);
    }

    /** Digits in groups of three, and as many after the point as there are. */
    static String grouped(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }
}
