package jp.madoguchi.definitions.sheets.xlsform;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.definitions.sheets.xlsform.XPathTokens.Kind;
import jp.madoguchi.definitions.sheets.xlsform.XPathTokens.Token;

/** A parser of the part of XPath 1.0 that XLSForms are written in, by precedence. */
final class XPathParser {

    private static final List<List<String>> LEVELS = List.of(
            List.of("or"),
            List.of("and"),
            List.of("=", "!="),
            List.of("<", "<=", ">", ">="),
            List.of("+", "-"),
            List.of("*", "div", "mod"));

    private final List<Token> tokens;
    private int at;
    private int depth;

    XPathParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    XPath parse() {
        XPath whole = binary(0);
        if (token().kind() != Kind.END) {
            throw unexpected();
        }
        return whole;
    }

    private Token token() {
        return tokens.get(at);
    }

    private XPath binary(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        if (++depth > XPath.DEEPEST * LEVELS.size()) {
            throw new Untranslatable("かっこの入れ子が深すぎます", "it is nested too deeply");
        }
        XPath left = binary(level + 1);
        while (LEVELS.get(level).stream().anyMatch(token()::is)) {
            String operator = token().text();
            at++;
            left = new XPath.Binary(operator, left, binary(level + 1));
        }
        depth--;
        return left;
    }

    private XPath unary() {
        if (token().is("-")) {
            at++;
            return new XPath.Negative(unary());
        }
        XPath operand = primary();
        if (token().is("/") || token().is("[") || token().is("|")) {
            throw new Untranslatable(
                    "「" + token().text() + "」を使ったパスは使えません", "paths with \"" + token().text() + "\" are not possible");
        }
        return operand;
    }

    private XPath primary() {
        Token token = token();
        at++;
        return switch (token.kind()) {
            case TEXT -> new XPath.Text(token.text());
            case NUMBER -> new XPath.Num(token.text());
            case REFERENCE -> new XPath.Ref(token.text());
            case NAME -> token().is("(") ? call(token.text()) : new XPath.Name(token.text());
            case OPERATOR -> operator(token);
            case END -> throw new Untranslatable("式が途中で終わっています", "the expression ends too early");
        };
    }

    private XPath operator(Token token) {
        if (token.is(".")) {
            return new XPath.Self();
        }
        if (token.is("(")) {
            XPath inner = binary(0);
            expect(")");
            return inner;
        }
        at--;
        throw unexpected();
    }

    private XPath call(String function) {
        expect("(");
        List<XPath> arguments = new ArrayList<>();
        if (!token().is(")")) {
            arguments.add(binary(0));
            while (token().is(",")) {
                at++;
                arguments.add(binary(0));
            }
        }
        expect(")");
        return new XPath.Call(function, arguments);
    }

    private void expect(String wanted) {
        if (!token().is(wanted)) {
            throw unexpected();
        }
        at++;
    }

    private Untranslatable unexpected() {
        String text = token().kind() == Kind.END ? "終わり" : token().text();
        return new Untranslatable("「" + text + "」の前後が読めません", "it cannot be read around \"" + text + "\"");
    }
}
