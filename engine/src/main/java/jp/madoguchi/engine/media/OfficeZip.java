package jp.madoguchi.engine.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Tells Office documents by the names in a zip's directory, without unpacking anything. */
final class OfficeZip {

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;

    private OfficeZip() {}

    static Optional<Format> format(byte[] bytes) {
        Set<String> names = names(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        boolean macros = names.stream().anyMatch(n -> n.endsWith("vbaProject.bin"));
        if (macros || !names.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        if (names.contains("word/document.xml")) {
            return Optional.of(Format.WORD);
        }
        if (names.contains("xl/workbook.xml")) {
            return Optional.of(Format.EXCEL);
        }
        return names.contains("ppt/presentation.xml") ? Optional.of(Format.POWERPOINT) : Optional.empty();
    }

    private static Set<String> names(ByteBuffer zip) {
        Set<String> names = new HashSet<>();
        int end = end(zip);
        if (end < 0) {
            return names;
        }
        int at = zip.getInt(end + 16);
        while (at >= 0 && at + ENTRY_BYTES <= end && zip.getInt(at) == ENTRY) {
            int nameLength = zip.getShort(at + 28) & 0xffff;
            int rest = (zip.getShort(at + 30) & 0xffff) + (zip.getShort(at + 32) & 0xffff);
            if (at + ENTRY_BYTES + nameLength > end) {
                break;
            }
            byte[] name = new byte[nameLength];
            zip.get(at + ENTRY_BYTES, name);
            names.add(new String(name, StandardCharsets.UTF_8));
            at += ENTRY_BYTES + nameLength + rest;
        }
        return names;
    }

    private static int end(ByteBuffer zip) {
        int last = zip.limit() - END_BYTES;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }
}
