package jp.madoguchi.definitions.packages;

import java.util.Comparator;

/**
 * Something wrong in a package: where, what, and what to do.
 *
 * @param file path inside the package, for example {@code forms/application.form.json}
 * @param pointer RFC 6901 JSON pointer into that file; for BPMN and XHTML the id of the element as {@code #id}; empty for the whole file
 * @param line 1-based line in the file; 0 when there is none
 * @param ja one Japanese sentence that says what is wrong and what to do
 * @param en the same in English
 */
public record Problem(String file, String pointer, int line, String ja, String en) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::pointer);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (pointer.isEmpty() ? "" : " " + pointer) + "\n  " + ja + "\n  "
                + en;
    }
}
