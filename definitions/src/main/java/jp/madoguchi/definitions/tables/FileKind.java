package jp.madoguchi.definitions.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells zips from text by the first bytes, and refuses all else. */
enum FileKind {
    ZIP,
    TEXT;

    private static final int HEAD = 4_096;

    static FileKind of(Path file) throws TableRefused, IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.isEmpty()) {
            throw Refusals.empty();
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            throw oldOffice(file);
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF")) {
            throw Refusals.encoding("UTF-16");
        }
        String name = otherKind(start);
        if (!name.isEmpty()) {
            throw Refusals.otherKind(name);
        }
        return TEXT;
    }

    private static String otherKind(String start) {
        if (start.startsWith("%PDF")) {
            return "PDF";
        }
        if (start.startsWith("{\\rtf")) {
            return "RTF";
        }
        String tag = start.replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (tag.startsWith("<?xml") && !tag.contains("<html")) {
            return "XML";
        }
        if (tag.startsWith("<!doctype html")
                || tag.startsWith("<html")
                || tag.startsWith("<table")
                || tag.startsWith("<?xml")) {
            return "HTML";
        }
        return start.indexOf('\0') >= 0 || start.startsWith("\u001F\u008B") ? "?" : "";
    }

    /** The directory of these files names what is inside in UTF-16. */
    private static TableRefused oldOffice(Path file) throws IOException {
        if (contains(file, "EncryptedPackage")) {
            return Refusals.password();
        }
        return contains(file, "WordDocument") ? Refusals.otherKind("Word") : Refusals.oldExcel();
    }

    private static boolean contains(Path file, String name) throws IOException {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int matched = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == (wanted[matched] & 0xFF)) {
                    if (++matched == wanted.length) {
                        return true;
                    }
                } else {
                    matched = next == (wanted[0] & 0xFF) ? 1 : 0;
                }
            }
        }
        return false;
    }
}
