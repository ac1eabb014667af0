package jp.madoguchi.engine.sandbox.line.rules;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The date, time and date-and-time picker: values from 1900-01-01 to 2100-12-31, the largest after the smallest. */
final class PickerRules {

    private static final String DATE =
            "(19|20)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])|2100-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final Map<String, Pattern> FORMATS = Map.of(
            "date", Pattern.compile(DATE),
            "time", Pattern.compile(TIME),
            "datetime", Pattern.compile("(" + DATE + ")[Tt](" + TIME + ")"));

    private PickerRules() {}

    static void check(Part action) {
        action.requireText("data", 300, Lengths.UTF16);
        if (!action.requireOneOf("mode", List.of("date", "time", "datetime"))) {
            return;
        }
        Pattern format = FORMATS.get(action.text("mode"));
        for (String name : List.of("initial", "max", "min")) {
            if (format != null) {
                action.limitPattern(name, format, "Must be a valid " + action.text("mode") + " from 1900 to 2100");
            }
        }
        // All three formats sort as texts in the order of time.
        if (action.has("min") && action.has("max") && action.text("min").compareTo(action.text("max")) >= 0) {
            action.wrong("max", "Must be greater than min");
        }
    }
}
