package jp.madoguchi.definitions.sheets.xlsform;

import java.util.List;

/** An XPath expression of an XLSForm, parsed. */
sealed interface XPath {

    /** Nesting deeper than any form needs. */
    int DEEPEST = 40;

    /** A string. */
    record Text(String value) implements XPath {}

    /** A number, as it is written. */
    record Num(String digits) implements XPath {}

    /** {@code ${name}}. */
    record Ref(String name) implements XPath {}

    /** The question itself: a single dot. */
    record Self() implements XPath {}

    /** A bare name: a column of the choices in a choice_filter. */
    record Name(String name) implements XPath {}

    /** A call. */
    record Call(String function, List<XPath> arguments) implements XPath {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** Two operands. */
    record Binary(String operator, XPath left, XPath right) implements XPath {}

    /** A minus sign. */
    record Negative(XPath operand) implements XPath {}

    /** @throws Untranslatable when it is no XPath, or a path through the answers */
    static XPath parse(String expression) {
        return new XPathParser(XPathTokens.of(expression)).parse();
    }
}
