package jp.madoguchi.definitions.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import jp.madoguchi.definitions.packages.Problem;
import org.jspecify.annotations.Nullable;

/** Text of a file, strictly UTF-8; a byte order mark at its beginning is passed over. */
public final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final @Nullable String text;
    private final @Nullable Problem problem;

    private Utf8(@Nullable String text, @Nullable Problem problem) {
        this.text = text;
        this.problem = problem;
    }

    /** Decodes, or says on which line the file stops being UTF-8. */
    public static Utf8 decode(String path, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            return new Utf8(
                    null,
                    new Problem(
                            path,
                            "",
                            line,
                            "文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。",
                            "The file is not UTF-8; save it again as UTF-8."));
        }
        return new Utf8(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text, null);
    }

    /** Goes on with the problem or with the text. */
    public <T> T map(Function<Problem, ? extends T> ifNot, Function<String, ? extends T> ifText) {
        return text != null ? ifText.apply(text) : ifNot.apply(java.util.Objects.requireNonNull(problem));
    }
}
