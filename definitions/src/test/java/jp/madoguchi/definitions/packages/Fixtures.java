package jp.madoguchi.definitions.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The packages under {@code fixtures/}, read here and by the designer's tests. */
final class Fixtures {

    static final String EXPECTED = "expected.json";
    private static final Path ROOT = Path.of("src/test/resources/fixtures");

    private Fixtures() {}

    static List<Path> valid() {
        return folders(ROOT.resolve("valid"));
    }

    static List<Path> invalid() {
        return folders(ROOT.resolve("invalid"));
    }

    static Path valid(String name) {
        return ROOT.resolve("valid").resolve(name);
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a fixture without what is expected of it. */
    static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.remove(EXPECTED);
        return files;
    }
}
