package jp.madoguchi.definitions.tables;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of a cell out of its runs, without furigana. */
final class RichText {

    /** ECMA-376 part 1, 22.9.2.19: characters XML cannot hold are written {@code _xHHHH_}. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** Reads up to the end of the element; one character more than allowed shows that there was too much. */
    static String read(XmlPart xml, String element, int most) throws TableRefused, IOException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        int furigana = 0;
        while (!xml.closes(element) && xml.next()) {
            if (xml.opens("rPh")) {
                furigana++;
            } else if (xml.closes("rPh")) {
                furigana--;
            } else if (xml.opens("t")) {
                inText = true;
            } else if (xml.closes("t")) {
                inText = false;
            } else if (inText && furigana == 0 && text.length() <= most) {
                xml.addText(text);
            }
        }
        return unescaped(text.length() > most ? text.substring(0, most + 1) : text.toString());
    }

    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
