package jp.madoguchi.definitions.packages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Takes the files of a folder; symbolic links are not followed. */
final class PackageFolder {

    private PackageFolder() {}

    static Unpacking.Unpacked read(Path folder) {
        Unpacking unpacking = new Unpacking();
        if (!Files.isDirectory(folder)) {
            unpacking.refuse(
                    "",
                    "フォルダー「" + folder + "」がありません。場所を確かめてください。",
                    "There is no folder " + folder + "; check the path.");
            return unpacking.finish();
        }
        try {
            Files.walkFileTree(folder, new Collector(folder, unpacking));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
        }
        return unpacking.finish();
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Unpacking unpacking;

        Collector(Path folder, Unpacking unpacking) {
            this.folder = folder;
            this.unpacking = unpacking;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean wanted = directory.equals(folder) || unpacking.wants(path(directory));
            return wanted ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!unpacking.wants(path(file))) {
                return FileVisitResult.CONTINUE;
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                unpacking.refuse(
                        path(file),
                        "ふつうのファイルではありません。リンクは使えません。取り除いてください。",
                        "This is no ordinary file; links cannot be used, remove it.");
                return FileVisitResult.CONTINUE;
            }
            byte[] content = bytes(file);
            if (content.length > unpacking.room()) {
                unpacking.refuseSize();
                return FileVisitResult.TERMINATE;
            }
            return unpacking.add(path(file), content) ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        private byte[] bytes(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return in.readNBytes(unpacking.room() + 1);
            }
        }

        private String path(Path file) {
            return folder.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
        }
    }
}
