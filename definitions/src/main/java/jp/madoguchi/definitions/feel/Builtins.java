package jp.madoguchi.definitions.feel;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The types of FEEL's own functions, which the engine itself does not tell. One line each: result, name, and the types of its arguments by
 * position; the last one counts for all that follow. How many arguments there may be is asked of the engine.
 */
final class Builtins {

    /** Functions whose result differs each time; an answer must not depend on chance. */
    static final Set<String> REFUSED = Set.of("random number", "uuid");

    private static final Map<String, Types> BY_NAME =
            """
            boolean|not|boolean
            boolean|all|any
            boolean|any|any
            boolean|and|any
            boolean|or|any
            boolean|is defined|any
            boolean|is empty|list
            boolean|is blank|string
            boolean|contains|string
            boolean|starts with|string
            boolean|ends with|string
            boolean|matches|string
            boolean|list contains|list,any
            boolean|odd|number
            boolean|even|number
            string|string|any
            string|substring|string,number
            string|substring before|string
            string|substring after|string
            string|upper case|string
            string|lower case|string
            string|trim|string
            string|replace|string
            string|string join|list,string
            string|to base64|string
            string|day of week|day
            string|month of year|day
            strings|split|string
            strings|extract|string
            number|string length|string
            number|number|string
            number|count|list
            number|floor|number
            number|ceiling|number
            number|decimal|number,number,string
            number|round up|number
            number|round down|number
            number|round half up|number
            number|round half down|number
            number|modulo|number
            number|sqrt|number
            number|log|number
            number|exp|number
            number|sum|numbers
            number|product|numbers
            number|mean|numbers
            number|median|numbers
            number|stddev|numbers
            number|day of year|day
            number|week of year|day
            argument|abs|any
            argument|min|any
            argument|max|any
            argument|get or else|any
            same|append|list,any
            same|concatenate|list
            same|insert before|list,number,any
            same|remove|list,number
            same|reverse|list
            same|sublist|list,number
            same|union|list
            same|distinct values|list
            same|duplicate values|list
            same|sort|list,any
            date|date|any
            date|last day of month|day
            time|time|any
            date-time|date and time|any
            months|years and months duration|day
            """.lines().map(Types::of).collect(toUnmodifiableMap(Types::name, types -> types));

    private Builtins() {}

    /** The types of the arguments and the result of a call. */
    static Optional<Types> types(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** As written in the table. */
    record Types(String result, String name, List<String> arguments) {

        private static Types of(String line) {
            List<String> parts = Arrays.asList(line.split("\\|", -1));
            return new Types(
                    parts.get(0), parts.get(1), Arrays.asList(parts.get(2).split(",", -1)));
        }

        /** Whether a value of that type may be given at that position. */
        boolean takes(int position, FeelType actual) {
            String wanted = arguments.get(Math.min(position, arguments.size() - 1));
            return switch (wanted) {
                case "any" -> true;
                case "list" -> Compatible.fits(actual, FeelType.list(FeelType.ANY));
                case "numbers" ->
                    Compatible.fits(actual, FeelType.NUMBER) || Compatible.fits(actual, FeelType.list(FeelType.NUMBER));
                case "day" -> Compatible.fits(actual, FeelType.DATE) || Compatible.fits(actual, FeelType.DATE_TIME);
                default -> Compatible.fits(actual, type(wanted));
            };
        }

        /** What is wanted at that position, for messages. */
        FeelType wanted(int position) {
            return type(arguments.get(Math.min(position, arguments.size() - 1)));
        }

        FeelType resultFor(List<FeelType> actual) {
            return switch (result) {
                case "argument" -> itemOrAll(actual);
                case "same" -> actual.get(0) instanceof FeelType.ListOf list ? list : FeelType.list(FeelType.ANY);
                default -> type(result);
            };
        }

        private static FeelType itemOrAll(List<FeelType> actual) {
            return actual.size() == 1 && actual.get(0) instanceof FeelType.ListOf list
                    ? list.item()
                    : actual.stream().reduce(Compatible::join).orElse(FeelType.ANY);
        }

        private static FeelType type(String word) {
            return switch (word) {
                case "boolean" -> FeelType.BOOLEAN;
                case "string" -> FeelType.STRING;
                case "strings" -> FeelType.list(FeelType.STRING);
                case "number" -> FeelType.NUMBER;
                case "numbers" -> FeelType.list(FeelType.NUMBER);
                case "list" -> FeelType.list(FeelType.ANY);
                case "date", "day" -> FeelType.DATE;
                case "time" -> FeelType.TIME;
                case "date-time" -> FeelType.DATE_TIME;
                case "months" -> FeelType.MONTHS_DURATION;
                default -> FeelType.ANY;
            };
        }
    }
}
