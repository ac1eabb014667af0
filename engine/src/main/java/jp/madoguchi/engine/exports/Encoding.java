package jp.madoguchi.engine.exports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The encodings CSV is written in. Nothing is ever replaced by a question mark. */
enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    WINDOWS_31J(Charset.forName("windows-31j"));

    /** One per thread, for it remembers where it is; UTF-8 needs none, it has every character. */
    private static final ThreadLocal<CharsetEncoder> PROBE = ThreadLocal.withInitial(WINDOWS_31J.charset::newEncoder);

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    /** Also under the other names programs have for it. */
    static Encoding of(@Nullable String name) {
        return switch (name == null ? "utf-8" : name.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "utf-8", "utf8" -> UTF_8;
            case "windows-31j", "ms932", "cp932", "shift-jis", "sjis" -> WINDOWS_31J;
            default ->
                throw new IllegalArgumentException(
                        "encoding は utf-8 か windows-31j にしてください。 / \"encoding\" is utf-8 or windows-31j; got " + name);
        };
    }

    Charset charset() {
        return charset;
    }

    /** What spreadsheet programs need at the beginning to know the encoding. */
    byte[] mark() {
        return this == UTF_8 ? new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF} : new byte[0];
    }

    /** The characters windows-31j has under another number: wave dash, minus, em dash and parallel lines. */
    String mapped(String text) {
        return this == UTF_8
                ? text
                : text.replace('\u301C', '\uFF5E')
                        .replace('\u2212', '\uFF0D')
                        .replace('\u2014', '\u2015')
                        .replace('\u2016', '\u2225');
    }

    /** The code points of a mapped text that the encoding does not have. */
    IntStream missing(String mapped) {
        CharsetEncoder encoder = PROBE.get();
        return this == UTF_8 || encoder.canEncode(mapped)
                ? IntStream.empty()
                : mapped.codePoints().filter(point -> !encoder.canEncode(Character.toString(point)));
    }

    /** The text with {@code [U+20BB7]} for what the encoding does not have. */
    String escaped(String mapped) {
        if (this == UTF_8 || PROBE.get().canEncode(mapped)) {
            return mapped;
        }
        StringBuilder escaped = new StringBuilder();
        mapped.codePoints()
                .forEach(point -> escaped.append(
                        PROBE.get().canEncode(Character.toString(point))
                                ? Character.toString(point)
                                : "[U+%04X]".formatted(point)));
        return escaped.toString();
    }

    /** @throws IllegalStateException when something cannot be encoded after all */
    byte[] bytes(CharSequence text) {
        if (this == UTF_8) {
            return text.toString().getBytes(charset);
        }
        try {
            ByteBuffer bytes = charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("a character without a place in " + charset + " was added meanwhile", e);
        }
    }
}
