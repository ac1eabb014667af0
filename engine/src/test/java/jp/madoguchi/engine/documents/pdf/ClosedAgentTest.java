package jp.madoguchi.engine.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xhtmlrenderer.pdf.ITextOutputDevice;

class ClosedAgentTest {

    private final ClosedAgent agent = new ClosedAgent(new ITextOutputDevice(20), 20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/a.png",
                "https://example.jp/a.png",
                "file:///etc/hostname",
                "jar:file:///x.jar!/a.css",
                "classpath:/application.yaml",
                "a.png",
                "//host/share",
                "data:text/css,a{}",
                "data:application/pdf;base64,AAAA"
            })
    void refusesEveryKindOfResource(String uri) {
        assertThatThrownBy(() -> agent.getImageResource(uri)).isInstanceOf(PrintFailed.class);
        assertThatThrownBy(() -> agent.getCSSResource(uri)).isInstanceOf(PrintFailed.class);
        assertThatThrownBy(() -> agent.getXMLResource(uri)).isInstanceOf(PrintFailed.class);
        assertThatThrownBy(() -> agent.getBinaryResource(uri)).isInstanceOf(PrintFailed.class);
        assertThatThrownBy(() -> agent.openStream(uri)).isInstanceOf(PrintFailed.class);
    }

    @Test
    void takesAnImageThatStandsInTheDocument() throws IOException {
        assertThat(agent.getImageResource(png(8, 8)).getImage()).isNotNull();
    }

    @Test
    void refusesAnImageThatWouldFillTheMemory() throws IOException {
        String bomb = png(8000, 4000);

        assertThat(bomb.length()).isLessThan(100_000);
        assertThatThrownBy(() -> agent.getImageResource(bomb))
                .isInstanceOf(PrintFailed.class)
                .hasMessageContaining("画素数");
    }

    @Test
    void refusesAnImageOfTooManyBytes() {
        String large = "data:image/png;base64," + "A".repeat(3 * 1024 * 1024);

        assertThatThrownBy(() -> agent.getImageResource(large))
                .isInstanceOf(PrintFailed.class)
                .hasMessageContaining("大きすぎます");
    }

    private static String png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", out);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
