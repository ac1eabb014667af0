package jp.madoguchi.definitions.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with placeholders, taken apart. Braces and quotes inside an expression are followed, so that a FEEL context or a string with
 * braces ends where the author meant.
 *
 * @param pieces in order, literals never empty
 */
record TemplateText(List<Piece> pieces) {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    TemplateText {
        pieces = List.copyOf(pieces);
    }

    sealed interface Piece {}

    record Literal(String text) implements Piece {}

    /** @param lines line breaks before it in the text */
    record Placeholder(String expression, int lines) implements Piece {}

    /** Text that cannot be taken apart: an opening without its end, an end without its opening, or nothing between them. */
    static final class Malformed extends Exception {
        private final int lines;
        private final String ja;

        Malformed(int lines, String ja, String en) {
            super(en);
            this.lines = lines;
            this.ja = ja;
        }

        int lines() {
            return lines;
        }

        String ja() {
            return ja;
        }

        String en() {
            return String.valueOf(getMessage());
        }
    }

    static boolean hasPlaceholder(String text) {
        return text.contains(OPEN);
    }

    static TemplateText parse(String text) throws Malformed {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = text.indexOf(OPEN, at);
            String literal = text.substring(at, start < 0 ? text.length() : start);
            refuseStrayClose(text, at, literal);
            if (!literal.isEmpty()) {
                pieces.add(new Literal(literal));
            }
            if (start < 0) {
                break;
            }
            int end = end(text, start + OPEN.length());
            int lines = linesBefore(text, start);
            if (end < 0) {
                throw new Malformed(lines, "{{ に対応する }} がありません。", "There is no }} for this {{.");
            }
            String expression = text.substring(start + OPEN.length(), end).strip();
            if (expression.isEmpty()) {
                throw new Malformed(
                        lines, "{{ }} の中が空です。式を書いてください。", "Nothing stands between {{ and }}; write an expression.");
            }
            pieces.add(new Placeholder(expression, lines));
            at = end + CLOSE.length();
        }
        return new TemplateText(pieces);
    }

    private static void refuseStrayClose(String text, int at, String literal) throws Malformed {
        int stray = literal.indexOf(CLOSE);
        if (stray >= 0) {
            throw new Malformed(linesBefore(text, at + stray), "}} に対応する {{ がありません。", "There is no {{ for this }}.");
        }
    }

    private static int end(String text, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else {
                    quoted = c != '"';
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && depth > 0) {
                depth--;
            } else if (text.startsWith(CLOSE, i)) {
                return i;
            }
        }
        return -1;
    }

    private static int linesBefore(String text, int end) {
        return (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
