package jp.madoguchi.definitions.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Finds out the encoding of a text by reading it whole: UTF-8 if it is that without any exception, else windows-31j. */
final class CsvEncoding {

    static final Charset WINDOWS = Charset.forName("windows-31j");

    private CsvEncoding() {}

    static Charset detect(Path file, Optional<Charset> told) throws TableRefused, IOException {
        if (told.isPresent()) {
            Tried tried = decode(file, told.get());
            if (!tried.complete) {
                throw Refusals.undecodable(told.get().name(), tried.line);
            }
            return told.get();
        }
        Tried utf8 = decode(file, StandardCharsets.UTF_8);
        if (utf8.escapes > 0) {
            throw Refusals.encoding("ISO-2022-JP");
        }
        if (utf8.complete) {
            return StandardCharsets.UTF_8;
        }
        Tried windows = decode(file, WINDOWS);
        boolean marked = utf8.marked;
        boolean doubtful = !windows.complete || windows.looksWrong();
        if (!marked && doubtful && decode(file, Charset.forName("EUC-JP")).complete) {
            throw Refusals.encoding("EUC-JP");
        }
        if (marked || !windows.complete) {
            boolean laterInUtf8 = marked || utf8.characters > windows.characters;
            throw Refusals.undecodable(
                    marked ? "UTF-8" : "UTF-8・Windows-31J (Shift_JIS)", laterInUtf8 ? utf8.line : windows.line);
        }
        return WINDOWS;
    }

    private static Tried decode(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(65_536);
        CharBuffer chars = CharBuffer.allocate(65_536);
        Tried tried = new Tried();
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                tried.take(chars.flip());
                chars.clear();
                if (result.isError()) {
                    return tried;
                }
                bytes.compact();
            }
        }
        tried.complete = true;
        return tried;
    }

    /** What came of decoding a text. */
    private static final class Tried {
        private boolean complete;
        private boolean marked;
        private int line = 1;
        private long characters;
        private long escapes;
        private long halfWidthKana;
        private long japanese;

        void take(CharBuffer chars) {
            marked |= characters == 0 && chars.length() > 0 && chars.charAt(0) == '\uFEFF';
            characters += chars.length();
            line += (int) count(chars, c -> c == '\n');
            escapes += count(chars, c -> c == 0x1B);
            halfWidthKana += count(chars, c -> c >= 0xFF61 && c <= 0xFF9F);
            japanese += count(chars, c -> c > 0x7F);
        }

        private static long count(CharBuffer chars, IntPredicate wanted) {
            return chars.chars().filter(wanted).count();
        }

        /** EUC-JP can nearly always be read as windows-31j, but then half of it is half-width kana. */
        boolean looksWrong() {
            return halfWidthKana * 3 > japanese;
        }
    }
}
