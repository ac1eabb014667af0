package jp.madoguchi.engine.exports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What is to be exported, as asked for over HTTP.
 *
 * @param version of the package whose columns come first and whose headings hold; the published one, else the newest
 * @param form id of the form; the intake form of the first procedure with cases unless said
 * @param procedure only cases of this procedure
 * @param state only cases in this state
 * @param from submitted on this day or later, in Japan
 * @param to submitted on this day or before, in Japan
 * @param numbers only these cases, at most 200
 * @param columns ids of questions or columns, in the order wanted; all unless said
 * @param groups {@code joined} in one cell, or {@code sheet} for a sheet of its own (xlsx)
 * @param group the lines of this group instead of the cases
 * @param personal whether answers that are personal data are included
 * @param encoding of CSV: {@code utf-8} or {@code windows-31j}
 * @param unmappable {@code refuse}, or {@code escape} to write {@code [U+20BB7]} for what the encoding does not have
 * @param headings {@code title}, or {@code id} for programs
 * @param choices {@code title}, or {@code value} as stored
 */
public record ExportQuery(
        @Nullable String version,
        @Nullable String form,
        @Nullable String procedure,
        @Nullable String state,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
        @Nullable List<String> numbers,
        @Nullable List<String> columns,
        @Nullable String groups,
        @Nullable String group,
        @Nullable Boolean personal,
        @Nullable String encoding,
        @Nullable String unmappable,
        @Nullable String headings,
        @Nullable String choices) {

    private static final int MOST_NUMBERS = 200;

    /** @throws IllegalArgumentException when there are too many for an address */
    List<String> wantedNumbers() {
        List<String> wanted = Objects.requireNonNullElse(numbers, List.of());
        if (wanted.size() > MOST_NUMBERS) {
            throw new IllegalArgumentException("numbers（案件の番号）は " + MOST_NUMBERS
                    + " 件までです。 / \"numbers\" takes at most " + MOST_NUMBERS + "; got " + wanted.size() + ".");
        }
        return wanted;
    }

    boolean withPersonal() {
        return Boolean.TRUE.equals(personal);
    }

    /** Whether a parameter has the second of two words; the first when it is absent. */
    static boolean isSecond(String name, @Nullable String given, String first, String second) {
        if (given == null || given.equals(first)) {
            return false;
        }
        if (given.equals(second)) {
            return true;
        }
        throw new IllegalArgumentException(name + " は " + first + " か " + second + " にしてください。 / \"" + name + "\" is "
                + first + " or " + second + "; got " + given);
    }
}
