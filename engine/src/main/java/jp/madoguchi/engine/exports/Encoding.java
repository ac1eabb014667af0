package jp.madoguchi.engine.exports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The encodings CSV is written in. Nothing is ever replaced by a question mark. */
enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    WINDOWS_31J(Charset.forName("windows-31j"));

    /** One per thread, for it remembers where it is; UTF-8 needs none, it has every character. */
    private static final ThreadLocal<CharsetEncoder> PROBE = ThreadLocal.withInitial(WINDOWS_31J.charset::newEncoder);

    /** U+FFFD. */
    private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

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
    CharSequence mapped(CharSequence text) {
        return this == UTF_8
                ? text
                : text.toString()
                        .replace('\u301C', '\uFF5E')
                        .replace('\u2212', '\uFF0D')
                        .replace('\u2014', '\u2015')
                        .replace('\u2016', '\u2225');
    }

    /** Whether all of a text, once mapped, can be written. */
    boolean has(CharSequence text) {
        return this == UTF_8 || PROBE.get().canEncode(mapped(text));
    }

    /** The code points of a mapped text that the encoding does not have. */
    IntStream missing(CharSequence mapped) {
        CharsetEncoder encoder = PROBE.get();
        return this == UTF_8 || encoder.canEncode(mapped)
                ? IntStream.empty()
                : mapped.codePoints().filter(point -> !encoder.canEncode(Character.toString(point)));
    }

    /** The text with {@code [U+20BB7]} for what the encoding does not have. */
    CharSequence escaped(CharSequence mapped) {
        if (this == UTF_8 || PROBE.get().canEncode(mapped)) {
            return mapped;
        }
        StringBuilder escaped = new StringBuilder();
        mapped.codePoints()
                .forEach(point -> escaped.append(
                        PROBE.get().canEncode(Character.toString(point))
                                ? Character.toString(point)
                                : "[U+%04X]".formatted(point)));
        return escaped;
    }

    /**
     * The text in this encoding. By way of arrays, for that is several times faster than what strings do
     * with Japanese.
     *
     * @throws IllegalStateException when something cannot be encoded after all
     */
    byte[] bytes(CharSequence text) {
        CharsetEncoder encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (this == UTF_8) {
            // Half of a pair is the only thing that UTF-8 does not have.
            encoder.onMalformedInput(CodingErrorAction.REPLACE).replaceWith(REPLACEMENT);
        }
        ByteBuffer bytes =
                ByteBuffer.wrap(new byte[(int) Math.ceil((double) encoder.maxBytesPerChar() * text.length())]);
        CharBuffer chars = CharBuffer.allocate(text.length()).append(text).flip();
        try {
            CoderResult result = encoder.encode(chars, bytes, true);
            if (result.isUnderflow()) {
                result = encoder.flush(bytes);
            }
            if (!result.isUnderflow()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("a character without a place in " + charset + " was added meanwhile", e);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
