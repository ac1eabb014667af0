package jp.madoguchi.engine.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EncodingTest {

    private static final String JAPANESE = "①㈱髙﨑鷗～";

    @Test
    void writesWhatCitiesTypeInBothEncodings() {
        assertThat(read(Encoding.UTF_8.bytes(JAPANESE + "😀𠮷"), StandardCharsets.UTF_8))
                .isEqualTo(JAPANESE + "😀𠮷");
        CharSequence mapped = Encoding.WINDOWS_31J.mapped("①㈱髙﨑〜−—‖");
        assertThat(Encoding.WINDOWS_31J.has(mapped)).isTrue();
        assertThat(read(Encoding.WINDOWS_31J.bytes(mapped), Charset.forName("windows-31j")))
                .isEqualTo("①㈱髙﨑～－―∥");
    }

    @Test
    void neverWritesAQuestionMarkForAnotherCharacter() {
        assertThat(read(Encoding.UTF_8.bytes("半分\uD842だけ"), StandardCharsets.UTF_8))
                .isEqualTo("半分\uFFFDだけ");
        assertThat(Encoding.WINDOWS_31J.has("花😀")).isFalse();
        assertThat(Encoding.WINDOWS_31J.missing("花😀").toArray()).containsExactly("😀".codePointAt(0));
        assertThat(Encoding.WINDOWS_31J.escaped("花😀")).hasToString("花[U+1F600]");
        assertThatThrownBy(() -> Encoding.WINDOWS_31J.bytes("花😀")).isInstanceOf(IllegalStateException.class);
    }

    private static String read(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }
}
