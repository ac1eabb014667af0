package jp.madoguchi.definitions.packages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Files as they come out of a folder or a zip, kept within the limits of a package. */
final class Unpacking {

    static final int MAX_FILES = 2_000;
    static final int MAX_BYTES = 50_000_000;
    private static final int MAX_PATH = 200;
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");

    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, String> byFoldedPath = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private long bytes;

    /** Bytes that may still be added. */
    int room() {
        return (int) (MAX_BYTES - bytes);
    }

    /** Whether a file of that path is wanted at all; refuses paths that lead out of the package, passes over what systems leave behind. */
    boolean wants(String path) {
        if (path.startsWith("/")
                || path.contains("\\")
                || path.indexOf('\0') >= 0
                || DRIVE.matcher(path).matches()) {
            refuse(
                    path,
                    "ファイルの場所が絶対パスか、使えない文字を含んでいます。パッケージのフォルダーから作り直してください。",
                    "The path is absolute or has a character that cannot be used; pack the folder of the package again.");
            return false;
        }
        List<String> parts = List.of(path.split("/", -1));
        if (parts.contains("..") || parts.contains(".") || parts.contains("")) {
            refuse(path, "ファイルの場所がパッケージの外を指しています。取り除いてください。", "The path leads out of the package; remove it.");
            return false;
        }
        if (path.length() > MAX_PATH) {
            refuse(path.substring(0, MAX_PATH) + "…", "ファイルの場所が長すぎます。短くしてください。", "The path is too long; shorten it.");
            return false;
        }
        return parts.stream().noneMatch(Unpacking::isLeftBehind);
    }

    private static boolean isLeftBehind(String part) {
        return part.startsWith(".")
                || part.equals("__MACOSX")
                || part.equalsIgnoreCase("Thumbs.db")
                || part.equalsIgnoreCase("desktop.ini");
    }

    /** Keeps a file; false when the limits are reached and nothing more should be added. */
    boolean add(String path, byte[] content) {
        bytes += content.length;
        if (files.size() >= MAX_FILES) {
            refuse(
                    "",
                    "ファイルが多すぎます。" + MAX_FILES + " 個までにしてください。",
                    "There are too many files; keep it to " + MAX_FILES + ".");
            return false;
        }
        String other = byFoldedPath.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
        if (other != null) {
            refuse(
                    path,
                    "「" + other + "」と同じ名前のファイルです。どちらかを取り除いてください。",
                    "There is already a file called " + other + "; remove one of them.");
            return true;
        }
        files.put(path, content);
        return true;
    }

    void refuse(String path, String ja, String en) {
        problems.add(new Problem(printable(path), "", 0, ja, en));
    }

    void refuseSize() {
        refuse(
                "",
                "展開した大きさが %,d バイトを超えるか、圧縮の度合いが異常です。小さくしてください。".formatted(MAX_BYTES),
                "Unpacked, the package is larger than %,d bytes or its compression is out of any reason; make it smaller."
                        .formatted(MAX_BYTES));
    }

    private static String printable(String path) {
        return path.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The files, or the problems; a single folder around everything is taken off. */
    Unpacked finish() {
        if (!problems.isEmpty()) {
            return new Unpacked(new PackageFiles(Map.of()), problems);
        }
        String folder = folderAroundAll();
        Map<String, byte[]> stripped = new HashMap<>();
        files.forEach((path, content) -> stripped.put(path.substring(folder.length()), content));
        return new Unpacked(new PackageFiles(stripped), List.of());
    }

    private String folderAroundAll() {
        if (files.isEmpty() || files.containsKey("package.json")) {
            return "";
        }
        String first = files.keySet().iterator().next();
        String folder = first.substring(0, first.indexOf('/') + 1);
        boolean around = files.keySet().stream().allMatch(path -> path.startsWith(folder));
        return around && files.containsKey(folder + "package.json") ? folder : "";
    }

    /** @param problems when there are any, the files are none */
    record Unpacked(PackageFiles files, List<Problem> problems) {}
}
