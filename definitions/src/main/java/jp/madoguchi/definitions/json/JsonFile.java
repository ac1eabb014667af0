package jp.madoguchi.definitions.json;

import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.packages.Problem;
import tools.jackson.databind.JsonNode;

/**
 * A JSON file of a package, with the line of each of its values.
 *
 * @param path inside the package
 * @param lines 1-based line by RFC 6901 pointer; a member stands where its name stands
 */
public record JsonFile(String path, JsonNode tree, Map<String, Integer> lines) {

    /** Files of definitions longer than this are refused. */
    public static final int MAX_BYTES = 2_000_000;

    public JsonFile {
        lines = Map.copyOf(lines);
    }

    /** The file, or why it is none: not UTF-8, not JSON, names given twice, numbers out of any reason. Never throws. */
    public static Reading read(String path, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new Refused(List.of(new Problem(
                    path,
                    "",
                    0,
                    "ファイルが大きすぎます（%,d バイト）。%,d バイトより小さくしてください。".formatted(bytes.length, MAX_BYTES),
                    "The file is too large (%,d bytes); keep it below %,d bytes.".formatted(bytes.length, MAX_BYTES))));
        }
        return Utf8.decode(path, bytes)
                .map(problem -> new Refused(List.of(problem)), text -> TreeReader.read(path, text));
    }

    /** What became of reading. */
    public sealed interface Reading {}

    /** It is JSON. */
    public record Read(JsonFile file) implements Reading {}

    /** It is not, for these reasons. */
    public record Refused(List<Problem> problems) implements Reading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** The line of the value at a pointer; that of the nearest value around it when there is none. */
    public int line(String pointer) {
        String nearest = pointer;
        while (!lines.containsKey(nearest) && !nearest.isEmpty()) {
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
        }
        return lines.getOrDefault(nearest, 1);
    }

    /** A problem of the value at a pointer. */
    public Problem problem(String pointer, String ja, String en) {
        return new Problem(path, pointer, line(pointer), ja, en);
    }

    /** A pointer one step longer. */
    public static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
