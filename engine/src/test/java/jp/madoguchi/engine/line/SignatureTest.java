package jp.madoguchi.engine.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final String SECRET = "8c570fa6dd201bb328f1c1eac23a96d8";
    private static final byte[] BODY =
            "{\"destination\":\"U8e742f61d673b39c7fff3cecb7536ef0\",\"events\":[]}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=";

    @Test
    void takesLinesOwnExample() {
        assertThat(Signature.fits(SIGNATURE, SECRET, BODY)).isTrue();
    }

    @Test
    void refusesAnotherBodySecretOrSignature() {
        assertThat(Signature.fits(SIGNATURE, SECRET, new byte[0])).isFalse();
        assertThat(Signature.fits(SIGNATURE, SECRET + "0", BODY)).isFalse();
        assertThat(Signature.fits(SIGNATURE.replace('G', 'H'), SECRET, BODY)).isFalse();
    }

    @Test
    void refusesWhatIsNoBase64() {
        assertThat(Signature.fits("", SECRET, BODY)).isFalse();
        assertThat(Signature.fits("署名", SECRET, BODY)).isFalse();
        assertThat(Signature.fits("!!!" + SIGNATURE, SECRET, BODY)).isFalse();
        assertThat(Signature.fits(SIGNATURE.substring(0, 20), SECRET, BODY)).isFalse();
    }
}
