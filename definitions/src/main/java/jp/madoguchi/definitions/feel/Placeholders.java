package jp.madoguchi.definitions.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The {@code {{ FEEL }}} placeholders of a text. */
final class Placeholders {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private Placeholders() {}

    static String fill(String text, Function<Feel, String> value) {
        int open = text.indexOf(OPEN);
        if (open < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder();
        int done = 0;
        while (open >= 0) {
            int close = close(text, open);
            if (close < 0) {
                throw new FeelFailed(text, "{{ without }}");
            }
            filled.append(text, done, open).append(value.apply(feel(text, open, close)));
            done = close + CLOSE.length();
            open = text.indexOf(OPEN, done);
        }
        return filled.append(text, done, text.length()).toString();
    }

    /** The expressions of all placeholders, in order; the last one may be left open. */
    static List<Feel> of(String text) {
        List<Feel> all = new ArrayList<>();
        fill(text, feel -> {
            all.add(feel);
            return "";
        });
        return all;
    }

    private static Feel feel(String text, int open, int close) {
        return new Feel(text.substring(open + OPEN.length(), close).strip());
    }

    /** The end of a placeholder: braces of contexts and of string literals inside do not end it. */
    private static int close(String text, int open) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open + OPEN.length(); i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && depth > 0) {
                depth--;
            } else if (c == '}' && text.startsWith(CLOSE, i)) {
                return i;
            }
        }
        return -1;
    }
}
