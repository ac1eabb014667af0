package jp.madoguchi.definitions.sheets.xlsform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns XPath into FEEL. An empty string compared with an answer is an answer that was not given; names of yes and no, dates and choices
 * are compared as what they are here.
 */
final class Translator {

    private static final Map<String, String> OPERATORS = Map.of(
            "=", "=", "!=", "!=", "<", "<", "<=", "<=", ">", ">", ">=", ">=", "+", "+", "-", "-", "*", "*", "div", "/");
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");
    private static final Set<String> DATES = Set.of("date", "date-time");
    private static final Set<String> NUMBERS = Set.of("integer", "decimal", "yen");

    private final Kinds kinds;
    private final @Nullable String self;
    private final Map<String, String> columns;

    /**
     * @param self name of the question the expression belongs to; null where there is none
     * @param columns values of the bare names of a choice_filter
     */
    Translator(Kinds kinds, @Nullable String self, Map<String, String> columns) {
        this.kinds = kinds;
        this.self = self;
        this.columns = columns;
    }

    /** @throws Untranslatable when our language cannot say it */
    String feel(String expression) {
        return of(XPath.parse(expression));
    }

    String of(XPath node) {
        if (node instanceof XPath.Text text) {
            return Functions.quoted(text.value());
        }
        if (node instanceof XPath.Num number) {
            return number.digits();
        }
        if (node instanceof XPath.Negative negative) {
            return "-" + operand(negative.operand());
        }
        if (node instanceof XPath.Call call) {
            return new Functions(this).of(call);
        }
        if (node instanceof XPath.Binary binary) {
            return binary(binary);
        }
        if (node instanceof XPath.Name name && columns.containsKey(name.name())) {
            return Functions.quoted(columns.getOrDefault(name.name(), ""));
        }
        return answer(node);
    }

    private String answer(XPath node) {
        String name = name(node);
        if (!kinds.knows(name)) {
            throw new Untranslatable("「" + name + "」という設問はありません", "there is no question \"" + name + "\"");
        }
        return kinds.feel(name);
    }

    /** The name of the question an operand is the answer to; empty when it is something else. */
    private String name(XPath node) {
        if (node instanceof XPath.Self) {
            if (self == null) {
                throw new Untranslatable("「.」はここでは使えません", "\".\" has no meaning here");
            }
            return self;
        }
        if (node instanceof XPath.Ref ref) {
            return ref.name();
        }
        return node instanceof XPath.Name name ? name.name() : "";
    }

    /** Our kind of the answer an operand is; empty when it is something else. */
    String kind(XPath node) {
        if (node instanceof XPath.Call call
                && Set.of("date", "today", "decimal-date-time").contains(call.function())) {
            return "date";
        }
        if (node instanceof XPath.Call call && Set.of("now", "date-time").contains(call.function())) {
            return "date-time";
        }
        boolean choice = node instanceof XPath.Name name && columns.containsKey(name.name());
        return choice || node instanceof XPath.Call || node instanceof XPath.Binary ? "" : kinds.kind(name(node));
    }

    String operand(XPath node) {
        return node instanceof XPath.Binary ? "(" + of(node) + ")" : of(node);
    }

    private String binary(XPath.Binary binary) {
        String operator = binary.operator();
        if (operator.equals("and") || operator.equals("or")) {
            return logical(binary.left(), operator) + " " + operator + " " + logical(binary.right(), operator);
        }
        if (operator.equals("mod")) {
            return "modulo(" + of(binary.left()) + ", " + of(binary.right()) + ")";
        }
        if (COMPARISONS.contains(operator)) {
            return compared(binary.left(), operator, binary.right());
        }
        if (DATES.contains(kind(binary.left())) || DATES.contains(kind(binary.right()))) {
            return moved(binary);
        }
        return operand(binary.left()) + " " + OPERATORS.get(operator) + " " + operand(binary.right());
    }

    private String logical(XPath operand, String outer) {
        boolean otherLogic = operand instanceof XPath.Binary inner
                && Set.of("and", "or").contains(inner.operator())
                && !inner.operator().equals(outer);
        return otherLogic ? "(" + of(operand) + ")" : of(operand);
    }

    private String compared(XPath left, String operator, XPath right) {
        String between = " " + OPERATORS.get(operator) + " ";
        return beside(left, right) + between + beside(right, left);
    }

    /** An operand of a comparison, as the kind of the other one wants it. */
    private String beside(XPath operand, XPath other) {
        if (!(operand instanceof XPath.Text text)) {
            return operand(operand);
        }
        String kind = kind(other);
        String value = text.value();
        if (value.isEmpty() && !kind.isEmpty()) {
            return "null";
        }
        if (NUMBERS.contains(kind) && value.matches("-?\\d+(\\.\\d+)?")) {
            return value;
        }
        if (kind.equals("choices")) {
            return "[" + Functions.quoted(value) + "]";
        }
        if (kind.equals("consent")) {
            return String.valueOf(value.equals("OK"));
        }
        return DATES.contains(kind) || kind.equals("time") ? Functions.moment(kind, value) : Functions.quoted(value);
    }

    /** Days added to a date, or between two dates, which XPath counts as numbers. */
    private String moved(XPath.Binary binary) {
        boolean both = DATES.contains(kind(binary.left())) && DATES.contains(kind(binary.right()));
        if (both && binary.operator().equals("-")) {
            return "((" + operand(binary.left()) + " - " + operand(binary.right()) + ") / duration(\"P1D\"))";
        }
        if (!both && DATES.contains(kind(binary.left())) && List.of("+", "-").contains(binary.operator())) {
            return operand(binary.left()) + " " + binary.operator() + " "
                    + (binary.right() instanceof XPath.Num days
                                    && !days.digits().contains(".")
                            ? "duration(\"P" + days.digits() + "D\")"
                            : "duration(\"P1D\") * " + operand(binary.right()));
        }
        throw new Untranslatable(
                "日付の計算「" + binary.operator() + "」はできません",
                "dates cannot be combined with \"" + binary.operator() + "\"");
    }
}
