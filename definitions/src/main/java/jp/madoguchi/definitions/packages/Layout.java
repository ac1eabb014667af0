package jp.madoguchi.definitions.packages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where what stands in a package. */
final class Layout {

    static final String MANIFEST = "package.json";

    /** The kinds of definition files, and the places of their files; the first group is the id. */
    enum Kind {
        FORM("forms/([a-z][a-zA-Z0-9-]*)\\.form\\.json"),
        PROCESS("processes/([a-zA-Z_][a-zA-Z0-9_-]*)\\.bpmn"),
        DECISION("decisions/([a-zA-Z_][a-zA-Z0-9_-]*)\\.dmn"),
        DOCUMENT("documents/([a-z][a-zA-Z0-9-]*)\\.html"),
        MESSAGE("messages/([a-z][a-zA-Z0-9-]*)\\.json"),
        REGISTER("registers/([a-z][a-zA-Z0-9-]*)\\.register\\.json"),
        CASE("cases/([^/]+)\\.case\\.json");

        private final Pattern place;

        Kind(String place) {
            this.place = Pattern.compile(place);
        }
    }

    /** What stands in a package without being a definition: words for people, what residents send in cases, and rows to try with. */
    private static final List<Pattern> BESIDE = List.of(
            Pattern.compile("(README|LICENSE|LICENCE|CHANGELOG|NOTICE)(\\.[a-zA-Z0-9.]+)?"),
            Pattern.compile("registers/[a-z][a-zA-Z0-9-]*\\.sample\\.csv"),
            Pattern.compile("cases/[^/]+\\.(?i:jpe?g|png|pdf|docx|xlsx)"));

    private Layout() {}

    /** The files of a kind: path by id. */
    static Map<String, String> pathsById(PackageFiles files, Kind kind) {
        Map<String, String> paths = new TreeMap<>();
        for (String path : files.paths()) {
            id(path, kind).ifPresent(id -> paths.put(id, path));
        }
        return paths;
    }

    private static Optional<String> id(String path, Kind kind) {
        Matcher place = kind.place.matcher(path);
        return place.matches() ? Optional.of(place.group(1)) : Optional.empty();
    }

    /** The files that stand where nothing is looked for, and the manifest when it is missing. */
    static List<Problem> problems(PackageFiles files) {
        List<Problem> problems = new ArrayList<>();
        if (files.bytes(MANIFEST) == null) {
            problems.add(new Problem(
                    MANIFEST,
                    "",
                    0,
                    "package.json がありません。パッケージのいちばん上のフォルダーに置いてください。",
                    "There is no package.json; put it into the top folder of the package."));
        }
        for (String path : files.paths()) {
            if (!isKnown(path)) {
                problems.add(
                        new Problem(
                                path,
                                "",
                                0,
                                "この場所や名前のファイルは使われません。forms/ID.form.json のような決まった場所に移すか、取り除いてください。",
                                "No file of this place or name is used; move it to its place, such as forms/ID.form.json, or remove it."));
            }
        }
        return problems;
    }

    private static boolean isKnown(String path) {
        if (path.equals(MANIFEST)
                || BESIDE.stream().anyMatch(p -> p.matcher(path).matches())) {
            return true;
        }
        for (Kind kind : Kind.values()) {
            if (id(path, kind).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
