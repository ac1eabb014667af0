package jp.madoguchi.definitions.packages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.definitions.packages.Unpacking.Unpacked;
import jp.madoguchi.definitions.packages.checks.Draft;
import jp.madoguchi.definitions.packages.checks.PackageCheck;

/**
 * Reads packages: unpacks, parses, checks against the schemas, and checks that everything fits together. Content never leads to an
 * exception; everything wrong with it is told at once.
 *
 * <p>Limits: 2,000 files, 50 MB unpacked, at most 100 times the size of the zip, 2 MB for each definition file.
 */
public final class PackageReader {

    private PackageReader() {}

    /** What became of reading a package. */
    public sealed interface Reading {

        /** It has no problem. */
        record Read(DefinitionPackage definition) implements Reading {}

        /**
         * It cannot be taken.
         *
         * @param problems every problem found, sorted by file and line; at least one
         */
        record Refused(List<Problem> problems) implements Reading {
            public Refused {
                problems = problems.stream().distinct().sorted().toList();
            }
        }
    }

    /**
     * Reads a folder. Hidden files, and what operating systems leave behind, are passed over.
     *
     * @throws java.io.UncheckedIOException when the disk cannot be read
     */
    public static Reading readFolder(Path folder) {
        return read(PackageFolder.read(folder));
    }

    /** Reads a zip of a package folder, with or without that folder itself in it. */
    public static Reading readZip(byte[] zip) {
        return read(PackageZip.unpack(zip));
    }

    /** Reads files that were taken out of a folder or zip before. */
    public static Reading read(PackageFiles files) {
        List<Problem> problems = new ArrayList<>(Layout.problems(files));
        DraftReader reader = new DraftReader(files, problems);
        Draft draft = reader.read();
        problems.addAll(PackageCheck.check(draft));
        return problems.isEmpty() ? new Reading.Read(reader.definition(draft)) : new Reading.Refused(problems);
    }

    private static Reading read(Unpacked unpacked) {
        return unpacked.problems().isEmpty() ? read(unpacked.files()) : new Reading.Refused(unpacked.problems());
    }
}
