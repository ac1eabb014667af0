package jp.madoguchi.engine.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/**
 * What a letter looks like where its template says nothing: A4, page numbers, long words broken. Handed over as text, so that the
 * renderer needs no way to open files.
 */
final class HouseStyle extends XhtmlNamespaceHandler {

    private static final String LETTER = """
            @page { size: A4; margin: 22mm 22mm 20mm 25mm;
              @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt; } }
            body { font-size: 10.5pt; line-height: 1.7; margin: 0; word-wrap: break-word; }
            table { border-collapse: collapse; -fs-table-paginate: paginate; }
            tr { page-break-inside: avoid; }
            """;

    private static final StylesheetInfo SHEET = new StylesheetInfo(
            StylesheetInfo.Origin.USER_AGENT, "house", StylesheetInfo.mediaTypes(""), elements() + LETTER);

    @Override
    public Optional<StylesheetInfo> getDefaultStylesheet() {
        return Optional.of(SHEET);
    }

    private static String elements() {
        String path = "/resources/css/XhtmlNamespaceHandler.css";
        try (InputStream in = Objects.requireNonNull(XhtmlNamespaceHandler.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
