package jp.madoguchi.definitions.sheets.layout;

import java.util.List;
import java.util.Set;

/** Where the columns 最小 and 最大 go, kind by kind. */
final class Limits {

    private static final Set<String> LENGTHS = Set.of("text", "paragraph");
    private static final Set<String> COUNTED = Set.of("photo", "file");
    private static final Set<String> NUMBERS = Set.of("choices", "group");

    private Limits() {}

    /**
     * The members on the way to the bound.
     *
     * @param end {@code min} or {@code max}
     */
    static List<String> path(String kind, String end) {
        if (LENGTHS.contains(kind)) {
            return List.of(end + "Length");
        }
        return COUNTED.contains(kind) ? List.of("count", end) : List.of(end);
    }

    /** Whether only a whole number can stand there, not FEEL. */
    static boolean whole(String kind) {
        return LENGTHS.contains(kind) || COUNTED.contains(kind) || NUMBERS.contains(kind);
    }
}
