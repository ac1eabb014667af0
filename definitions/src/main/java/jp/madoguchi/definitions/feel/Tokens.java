package jp.madoguchi.definitions.feel;

/** Cuts an expression into words, texts in quotes and single signs, without spaces and comments. */
final class Tokens {

    private final String source;
    private int start;
    private int end;

    Tokens(String source) {
        this.source = source;
    }

    /** Goes to the next token; false when there is none. */
    boolean next() {
        start = afterSpaces(end);
        if (start == source.length()) {
            return false;
        }
        end = endOf(start);
        return true;
    }

    String token() {
        return source.substring(start, end);
    }

    /** Index of the token's first character. */
    int start() {
        return start;
    }

    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private int afterSpaces(int from) {
        int at = from;
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
            } else if (source.startsWith("//", at)) {
                int line = source.indexOf('\n', at);
                at = line < 0 ? source.length() : line;
            } else if (source.startsWith("/*", at) && source.indexOf("*/", at + 2) >= 0) {
                at = source.indexOf("*/", at + 2) + 2;
            } else {
                return at;
            }
        }
        return at;
    }

    private int endOf(int from) {
        char first = source.charAt(from);
        if (first == '"' || first == '`') {
            return afterQuote(from + 1, first);
        }
        int at = from + 1;
        if (isWord(first)) {
            while (at < source.length() && isWord(source.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    private int afterQuote(int from, char quote) {
        int at = from;
        while (at < source.length() && source.charAt(at) != quote) {
            at += source.charAt(at) == '\\' && quote == '"' ? 2 : 1;
        }
        return Math.min(at + 1, source.length());
    }
}
