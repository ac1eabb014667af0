package jp.madoguchi.definitions.feel;

import java.util.Set;

/** Names that cannot be given to answers, because expressions already mean something by them. */
public final class TakenNames {

    private static final Set<String> OURS = Set.of(
            "case",
            "resident",
            "parameters",
            "municipality",
            "decision",
            "deficiencies",
            "previous",
            "item",
            "payments");

    private static final Set<String> WORDS = Set.of(
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

    private TakenNames() {}

    /** Whether expressions read something else of ours by that name. */
    public static boolean isOurs(String name) {
        return OURS.contains(name);
    }

    /** Whether the name is a word of FEEL's own grammar. */
    public static boolean isWord(String name) {
        return WORDS.contains(name);
    }
}
