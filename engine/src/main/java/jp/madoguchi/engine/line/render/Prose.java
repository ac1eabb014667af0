package jp.madoguchi.engine.line.render;

import java.util.ArrayList;
import java.util.List;

/** Texts made fit to send: nothing LINE refuses in them, and none longer than a message may be. */
final class Prose {

    /** LINE counts texts in UTF-16 units. */
    static final int MESSAGE = 5000;

    private static final String SENTENCE_ENDS = "。！？!?．";

    private Prose() {}

    /** Without control characters other than line ends and tabs; half surrogate pairs, which are no characters, are replaced. */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) || (c < ' ' && c != '\n') || c == 0x7f) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                clean.append('\ufffd');
            } else if (c == '\n' || c == '\t' || (c >= ' ' && c != 0x7f)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    /** Parts of at most {@code most} units, cut at line ends if there are any, else after sentences, else between characters; none blank. */
    static List<String> split(String text, int most) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (rest.length() > most) {
            int cut = cut(rest, most);
            add(parts, rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        add(parts, rest);
        return parts;
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part.strip());
        }
    }

    private static int cut(String text, int most) {
        int half = most / 2;
        int line = text.lastIndexOf('\n', most - 1) + 1;
        if (line > half) {
            return line;
        }
        for (int at = most; at > half; at--) {
            if (SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return line > 0 ? line : Graphemes.boundary(text, most);
    }
}
