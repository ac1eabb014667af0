package jp.madoguchi.definitions.packages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packages as zips. */
public final class PackageZip {

    /** Zips made on Japanese Windows name files in this code page and do not say so. */
    private static final Charset WINDOWS = Charset.forName("windows-31j");

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int MAX_RATIO = 100;
    private static final int SMALL = 1_000_000;
    private static final int MAX_ENTRIES = 5 * Unpacking.MAX_FILES;

    private PackageZip() {}

    /** The files as a zip; the same files always give the same bytes. */
    public static byte[] of(PackageFiles files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (String path : files.paths()) {
                ZipEntry entry = new ZipEntry(path);
                entry.setTimeLocal(LONG_AGO);
                out.putNextEntry(entry);
                out.write(Objects.requireNonNull(files.bytes(path)));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot happen in memory", e);
        }
        return bytes.toByteArray();
    }

    /** Unpacks a zip that comes from anybody: no path leads out of it, and it cannot grow beyond what its size explains. */
    static Unpacking.Unpacked unpack(byte[] zip) {
        try {
            return unpack(zip, StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException notUtf8) {
            try {
                return unpack(zip, WINDOWS);
            } catch (IOException | IllegalArgumentException broken) {
                Unpacking nothing = new Unpacking();
                nothing.refuse(
                        "", "zip が壊れているか、暗号化されています。作り直してください。", "The zip is broken or encrypted; make it again.");
                return nothing.finish();
            }
        }
    }

    private static Unpacking.Unpacked unpack(byte[] zip, Charset names) throws IOException {
        Unpacking unpacking = new Unpacking();
        long mostBytes = Math.max(SMALL, (long) zip.length * MAX_RATIO);
        long unpacked = 0;
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), names)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                int room = (int) Math.min(unpacking.room(), mostBytes - unpacked);
                byte[] content = in.readNBytes(room + 1);
                unpacked += content.length;
                if (content.length > room || ++entries > MAX_ENTRIES) {
                    unpacking.refuseSize();
                    return unpacking.finish();
                }
                boolean folder = entry.getName().endsWith("/");
                String path =
                        folder ? entry.getName().substring(0, entry.getName().length() - 1) : entry.getName();
                if (unpacking.wants(path) && !folder && !unpacking.add(path, content)) {
                    return unpacking.finish();
                }
            }
        }
        if (entries == 0) {
            unpacking.refuse(
                    "",
                    "zip ではないか、中身がありません。パッケージのフォルダーを zip にしてください。",
                    "This is no zip or it is empty; zip the folder of the package.");
        }
        return unpacking.finish();
    }
}
