package jp.madoguchi.definitions.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts cells of a workbook share, packed as UTF-8 so that a large table stays small in memory. */
final class SharedTexts {

    private static final int CHUNK = 1 << 20;
    private static final int MAX_CHUNKS = 64;
    private static final int INDEX = 1 << 16;
    private static final int MAX_INDEXES = 64;

    private final List<byte[]> chunks = new ArrayList<>();
    /** Start of each text: chunk in the upper bits, offset in the lower 20; the text ends where the two bytes of its length say. */
    private final List<int[]> starts = new ArrayList<>();

    private int count;
    private int used = CHUNK;

    private SharedTexts() {}

    static SharedTexts read(ZipParts parts, Optional<String> part, TableLimits limits)
            throws TableRefused, IOException {
        SharedTexts texts = new SharedTexts();
        if (part.isEmpty()) {
            return texts;
        }
        try (XmlPart xml = new XmlPart(parts, part.get())) {
            while (xml.next()) {
                if (xml.opens("si")) {
                    texts.add(RichText.read(xml, "si", limits.cell()));
                }
            }
        }
        return texts;
    }

    private void add(String text) throws TableRefused {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int needed = bytes.length + 3;
        if (used + needed > CHUNK) {
            if (chunks.size() == MAX_CHUNKS) {
                throw Refusals.tooManyTexts();
            }
            chunks.add(new byte[CHUNK]);
            used = 0;
        }
        if (count % INDEX == 0) {
            if (starts.size() == MAX_INDEXES) {
                throw Refusals.tooManyTexts();
            }
            starts.add(new int[INDEX]);
        }
        byte[] chunk = chunks.get(chunks.size() - 1);
        starts.get(count / INDEX)[count % INDEX] = (chunks.size() - 1) << 20 | used;
        chunk[used] = (byte) (bytes.length >> 16);
        chunk[used + 1] = (byte) (bytes.length >> 8);
        chunk[used + 2] = (byte) bytes.length;
        System.arraycopy(bytes, 0, chunk, used + 3, bytes.length);
        used += needed;
        count++;
    }

    Optional<String> get(int index) {
        if (index < 0 || index >= count) {
            return Optional.empty();
        }
        int start = starts.get(index / INDEX)[index % INDEX];
        byte[] chunk = chunks.get(start >>> 20);
        int at = start & (CHUNK - 1);
        int length = (chunk[at] & 0xFF) << 16 | (chunk[at + 1] & 0xFF) << 8 | (chunk[at + 2] & 0xFF);
        return Optional.of(new String(chunk, at + 3, length, StandardCharsets.UTF_8));
    }
}
