package jp.madoguchi.definitions.sheets.xlsform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The functions of XLSForm in FEEL. */
final class Functions {

    /** Those that only have another name. */
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("not", "not"),
            Map.entry("today", "today"),
            Map.entry("now", "now"),
            Map.entry("contains", "contains"),
            Map.entry("starts-with", "starts with"),
            Map.entry("ends-with", "ends with"),
            Map.entry("string-length", "string length"),
            Map.entry("substring-before", "substring before"),
            Map.entry("substring-after", "substring after"),
            Map.entry("count", "count"),
            Map.entry("count-selected", "count"),
            Map.entry("sum", "sum"),
            Map.entry("min", "min"),
            Map.entry("max", "max"),
            Map.entry("floor", "floor"),
            Map.entry("ceiling", "ceiling"),
            Map.entry("abs", "abs"));

    private final Translator translator;

    Functions(Translator translator) {
        this.translator = translator;
    }

    /** The names of all functions that are understood. */
    static List<String> known() {
        return java.util.stream.Stream.concat(
                        RENAMED.keySet().stream(),
                        java.util.stream.Stream.of(
                                "true",
                                "false",
                                "selected",
                                "if",
                                "concat",
                                "coalesce",
                                "regex",
                                "int",
                                "round",
                                "number",
                                "string",
                                "boolean",
                                "date",
                                "date-time",
                                "decimal-date-time",
                                "once"))
                .sorted()
                .toList();
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    static String moment(String kind, String value) {
        String function = kind.equals("date-time") ? "date and time" : kind;
        return function + "(" + quoted(value) + ")";
    }

    String of(XPath.Call call) {
        List<XPath> given = call.arguments();
        return switch (call.function()) {
            case "true", "false" -> call.function();
            case "selected" -> selected(arguments(call, 2, 2));
            case "if" -> choice(arguments(call, 3, 3));
            case "concat" -> given.stream().map(this::text).collect(Collectors.joining(" + "));
            case "coalesce" -> coalesce(arguments(call, 2, 2));
            case "regex" -> regex(arguments(call, 2, 2));
            case "int" -> "floor(" + argument(call) + ")";
            case "round" -> round(arguments(call, 1, 2));
            case "number", "once", "decimal-date-time" -> argument(call);
            case "string" -> text(arguments(call, 1, 1).get(0));
            case "boolean" -> argument(call);
            case "date", "date-time" ->
                date(call.function(), arguments(call, 1, 1).get(0));
            default -> renamed(call);
        };
    }

    private static List<XPath> arguments(XPath.Call call, int fewest, int most) {
        int given = call.arguments().size();
        if (given < fewest || given > most) {
            throw new Untranslatable(
                    "関数 " + call.function() + " の引数の数が違います",
                    "the function " + call.function() + " has too few or too many arguments");
        }
        return call.arguments();
    }

    private String argument(XPath.Call call) {
        return translator.operand(arguments(call, 1, 1).get(0));
    }

    private String renamed(XPath.Call call) {
        String name = RENAMED.get(call.function().toLowerCase(Locale.ROOT));
        if (name == null) {
            throw new Untranslatable(
                    "関数 " + call.function() + " は使えません", "the function " + call.function() + " is not possible here");
        }
        return name + call.arguments().stream().map(translator::of).collect(Collectors.joining(", ", "(", ")"));
    }

    private String selected(List<XPath> arguments) {
        String answer = translator.of(arguments.get(0));
        String value = translator.of(arguments.get(1));
        return translator.kind(arguments.get(0)).equals("choices")
                ? "list contains(" + answer + ", " + value + ")"
                : answer + " = " + value;
    }

    private String choice(List<XPath> arguments) {
        return "(if " + translator.of(arguments.get(0)) + " then " + translator.of(arguments.get(1)) + " else "
                + translator.of(arguments.get(2)) + ")";
    }

    private String coalesce(List<XPath> arguments) {
        String first = translator.operand(arguments.get(0));
        return "(if " + first + " != null then " + first + " else " + translator.of(arguments.get(1)) + ")";
    }

    private String regex(List<XPath> arguments) {
        if (arguments.get(1) instanceof XPath.Text pattern) {
            String plain = pattern.value().replaceAll("^\\^|\\$$", "");
            return "matches(" + translator.of(arguments.get(0)) + ", " + quoted("^(" + plain + ")$") + ")";
        }
        throw new Untranslatable(
                "regex の二つ目は引用符で囲んだ正規表現にしてください", "the second argument of regex must be a quoted expression");
    }

    private String round(List<XPath> arguments) {
        String scale = arguments.size() > 1 ? translator.of(arguments.get(1)) : "0";
        return "round half up(" + translator.of(arguments.get(0)) + ", " + scale + ")";
    }

    private String text(XPath node) {
        boolean isText = node instanceof XPath.Text
                || List.of("text", "paragraph", "choice").contains(translator.kind(node));
        return isText ? translator.of(node) : "string(" + translator.of(node) + ")";
    }

    private String date(String function, XPath node) {
        if (node instanceof XPath.Text text) {
            return moment(function, text.value());
        }
        return translator.kind(node).isEmpty()
                ? function.replace("-time", " and time") + "(" + translator.of(node) + ")"
                : translator.of(node);
    }
}
