package jp.madoguchi.definitions.sheets.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The type of a line of the survey.
 *
 * @param name with underscores, for example {@code select_one}
 * @param list of choices; empty when it takes none
 * @param orOther whether something else may be given
 */
record SurveyType(String name, String list, boolean orOther) {

    /** Our kinds by type. */
    static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("text", "text"),
            Map.entry("string", "text"),
            Map.entry("barcode", "text"),
            Map.entry("hidden", "text"),
            Map.entry("integer", "integer"),
            Map.entry("int", "integer"),
            Map.entry("decimal", "decimal"),
            Map.entry("range", "decimal"),
            Map.entry("select_one", "choice"),
            Map.entry("select_multiple", "choices"),
            Map.entry("date", "date"),
            Map.entry("time", "time"),
            Map.entry("datetime", "date-time"),
            Map.entry("geopoint", "place"),
            Map.entry("image", "photo"),
            Map.entry("photo", "photo"),
            Map.entry("file", "file"),
            Map.entry("note", "statement"),
            Map.entry("calculate", "computed"),
            Map.entry("acknowledge", "consent"),
            Map.entry("trigger", "consent"),
            Map.entry("begin_repeat", "group"));

    /** What is known of a submission without asking; the case has its number and time. */
    static final Set<String> PASSED_OVER = Set.of(
            "start",
            "end",
            "today",
            "deviceid",
            "phonenumber",
            "username",
            "email",
            "simserial",
            "subscriberid",
            "audit",
            "start-geopoint",
            "background-audio");

    static SurveyType of(String typed) {
        String[] words = typed.strip().split("\\s+", -1);
        String name = words[0].toLowerCase(Locale.ROOT);
        int at = 1;
        if (Set.of("begin", "end").contains(name) && words.length > 1) {
            name += "_" + words[at++].toLowerCase(Locale.ROOT);
        } else if (name.equals("select") && words.length > 1) {
            name += "_" + words[at++].toLowerCase(Locale.ROOT).replace("all", "multiple");
            at += words.length > at && words[at].equalsIgnoreCase("from") ? 1 : 0;
        }
        String list = words.length > at ? words[at] : "";
        boolean orOther = words.length > at + 1 && words[at + 1].equalsIgnoreCase("or_other");
        return new SurveyType(name, list, orOther);
    }

    String kind() {
        return KINDS.getOrDefault(name, "");
    }
}
