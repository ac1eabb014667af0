package jp.madoguchi.engine.documents.pdf;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** BIZ UDPGothic, regular and bold: read once, embedded into every document as the subset it uses. */
@Component
class PrintFonts {

    private final BaseFont regular = load("BIZUDPGothic_400Regular.ttf");
    private final BaseFont bold = load("BIZUDPGothic_700Bold.ttf");

    BaseFont regular() {
        return regular;
    }

    BaseFont bold() {
        return bold;
    }

    boolean has(int codePoint) {
        return regular.charExists(codePoint) && bold.charExists(codePoint);
    }

    private static BaseFont load(String file) {
        try (InputStream in = PrintFonts.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the font " + file + " is not in the jar; build with Maven, which fetches it");
            }
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
