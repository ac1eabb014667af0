package jp.madoguchi.definitions.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of {@code docs/}, so that tests can hold it to the code. */
public record Manual(String text) {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    public static Manual read(String page) {
        try {
            return new Manual(Files.readString(Path.of("../docs").resolve(page)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of the first table below a heading, without their head; cells are stripped. */
    public List<List<String>> table(String heading) {
        return text.lines()
                .dropWhile(line -> !line.startsWith("#") || !line.contains(heading))
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                // The head, and the line that rules it off.
                .skip(2)
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** What is set as code in a cell. */
    public static Stream<String> codes(String cell) {
        return CODE.matcher(cell).results().map((MatchResult found) -> found.group(1));
    }

    /** The one code of a cell. */
    public static String code(String cell) {
        return codes(cell).findFirst().orElse("");
    }
}
