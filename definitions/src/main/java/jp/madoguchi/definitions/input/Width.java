package jp.madoguchi.definitions.input;

import java.text.Normalizer;

/** Full-width (全角) and half-width (半角) forms. Changes nothing but the width: ①, ㈱ and 髙 stay as they are. */
public final class Width {

    private static final String HALF_KANA = "ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟ｡｢｣､･";
    private static final String FULL_KANA = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜。「」、・";

    private Width() {}

    /** Full width: ASCII to 全角, half-width kana with its marks to full-width kana. */
    public static String full(String text) {
        StringBuilder full = new StringBuilder();
        String kana = kanaFull(text);
        for (int i = 0; i < kana.length(); i++) {
            char c = kana.charAt(i);
            if (c == ' ') {
                full.append('\u3000');
            } else if (c > ' ' && c <= '~') {
                full.append((char) (c + 0xFEE0));
            } else {
                full.append(c);
            }
        }
        return full.toString();
    }

    /** Half width: 全角 letters, digits and signs to ASCII, katakana to half-width kana, its marks as letters of their own. */
    public static String half(String text) {
        StringBuilder half = new StringBuilder();
        String ascii = asciiHalf(text);
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            int plain = FULL_KANA.indexOf(c);
            if (plain >= 0) {
                half.append(HALF_KANA.charAt(plain));
                continue;
            }
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            int base = c >= '\u30A1' && c <= '\u30FA' ? FULL_KANA.indexOf(parts.charAt(0)) : -1;
            if (base >= 0 && parts.length() == 2) {
                half.append(HALF_KANA.charAt(base)).append(parts.charAt(1) == '\u3099' ? 'ﾞ' : 'ﾟ');
            } else {
                half.append(c);
            }
        }
        return half.toString();
    }

    /** Only 全角 letters, digits, signs and the space to ASCII. */
    public static String asciiHalf(String text) {
        StringBuilder half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u3000' || c == '\u00A0') {
                half.append(' ');
            } else if (c >= '！' && c <= '～') {
                half.append((char) (c - 0xFEE0));
            } else {
                half.append(c);
            }
        }
        return half.toString();
    }

    /** Only half-width kana to full-width kana, marks joined: ｶﾞ becomes ガ. */
    public static String kanaFull(String text) {
        StringBuilder full = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int kana = HALF_KANA.indexOf(text.charAt(i));
            full.append(kana < 0 ? text.charAt(i) : FULL_KANA.charAt(kana));
        }
        return joinMarks(full);
    }

    private static String joinMarks(CharSequence kana) {
        StringBuilder joined = new StringBuilder(kana.length());
        for (int i = 0; i < kana.length(); i++) {
            char mark = kana.charAt(i);
            char combining =
                    mark == '゛' || mark == '\u3099' ? '\u3099' : mark == '゜' || mark == '\u309A' ? '\u309A' : 0;
            if (combining != 0 && joined.length() > 0) {
                int last = joined.length() - 1;
                String one = Normalizer.normalize("" + joined.charAt(last) + combining, Normalizer.Form.NFC);
                if (one.length() == 1) {
                    joined.setCharAt(last, one.charAt(0));
                    continue;
                }
            }
            joined.append(mark);
        }
        return joined.toString();
    }
}
