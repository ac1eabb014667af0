package jp.madoguchi.definitions.sheets.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an XPath expression of an XLSForm into tokens. */
final class XPathTokens {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "(?<text>\"[^\"]*\"|'[^']*'|“[^”]*”|‘[^’]*’)"
            + "|(?<number>\\d+(?:\\.\\d+)?|\\.\\d+)"
            + "|\\$\\{\\s*(?<reference>[^}\\s]+)\\s*\\}"
            + "|(?<operator><=|>=|!=|\\.\\.|[-+*/|()=<>,.\\[\\]])"
            + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_-]*(?::[\\p{L}_][\\p{L}\\p{N}_-]*)?)"
            + ")");

    private static final int MOST = 500;

    private XPathTokens() {}

    enum Kind {
        TEXT,
        NUMBER,
        REFERENCE,
        OPERATOR,
        NAME,
        END
    }

    record Token(Kind kind, String text) {
        boolean is(String wanted) {
            return (kind == Kind.OPERATOR || kind == Kind.NAME) && text.equals(wanted);
        }
    }

    static List<Token> of(String expression) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(expression);
        int at = 0;
        while (at < expression.length()) {
            if (expression.substring(at).isBlank()) {
                break;
            }
            matcher.region(at, expression.length());
            if (!matcher.lookingAt()) {
                throw new Untranslatable(
                        "「" + expression.substring(at).strip().charAt(0) + "」は読めません",
                        "\"" + expression.substring(at).strip().charAt(0) + "\" cannot be read");
            }
            tokens.add(token(matcher));
            if (tokens.size() > MOST) {
                throw new Untranslatable("式が長すぎます", "it is too long");
            }
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, ""));
        return tokens;
    }

    private static Token token(Matcher found) {
        String text = found.group("text");
        if (text != null) {
            return new Token(Kind.TEXT, text.substring(1, text.length() - 1));
        }
        if (found.group("number") != null) {
            String number = found.group("number");
            return new Token(Kind.NUMBER, number.startsWith(".") ? "0" + number : number);
        }
        if (found.group("reference") != null) {
            return new Token(Kind.REFERENCE, found.group("reference"));
        }
        return found.group("operator") != null
                ? new Token(Kind.OPERATOR, found.group("operator"))
                : new Token(Kind.NAME, found.group("name"));
    }
}
