package jp.madoguchi.definitions.packages.checks;

import java.util.Set;

/** Names that cannot be given to answers, forms and parameters. */
final class Names {

    /** Names that expressions already have a meaning for. */
    private static final Set<String> RESERVED =
            Set.of("case", "resident", "parameters", "municipality", "decision", "deficiencies", "previous", "item");

    /** Words of FEEL's own grammar. */
    private static final Set<String> FEEL_WORDS = Set.of(
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "and",
            "or",
            "not",
            "between",
            "function",
            "external",
            "instance",
            "of",
            "true",
            "false",
            "null",
            "partial");

    private Names() {}

    static void checkReserved(Report report, String pointer, String name) {
        if (RESERVED.contains(name)) {
            report.add(
                    pointer,
                    "「" + name + "」は式の中で別の意味に使うので、id にできません。ほかの名前にしてください。",
                    "\"" + name
                            + "\" has a meaning of its own in expressions and cannot be an id; choose another name.");
        }
        checkWord(report, pointer, name);
    }

    static void checkWord(Report report, String pointer, String name) {
        if (FEEL_WORDS.contains(name)) {
            report.add(
                    pointer,
                    "「" + name + "」は FEEL の言葉なので、id にできません。ほかの名前にしてください。",
                    "\"" + name + "\" is a word of FEEL and cannot be an id; choose another name.");
        }
    }
}
