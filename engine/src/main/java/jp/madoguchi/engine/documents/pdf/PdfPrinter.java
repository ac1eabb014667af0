package jp.madoguchi.engine.documents.pdf;

import com.lowagie.text.DocumentException;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;

/**
 * Prints XHTML to PDF: A4 unless the style says otherwise, fonts embedded as subsets, no encryption, no scripts, sRGB output intent, XMP.
 * Reads nothing from network or disk.
 */
@Component
public class PdfPrinter {

    /** A letter of a city is a few pages; a template that makes more has run away. */
    static final int MAX_PAGES = 50;

    static final int MAX_XHTML = 2 * 1024 * 1024;

    private final PrintFonts fonts;
    private final Duration limit;

    @Autowired
    PdfPrinter(PrintFonts fonts) {
        this(fonts, Duration.ofSeconds(20));
    }

    PdfPrinter(PrintFonts fonts, Duration limit) {
        this.fonts = fonts;
        this.limit = limit;
    }

    /**
     * Prints.
     *
     * @param xhtml a filled template of at most 2 MB
     * @throws PrintFailed when it is no XHTML, wants something from outside, has over 50 pages, or takes over 20 seconds
     */
    public Printed print(String xhtml, Imprint imprint) {
        if (xhtml.length() > MAX_XHTML) {
            throw new PrintFailed("文書が大きすぎます（%d文字）。繰り返しの行を減らしてください。".formatted(xhtml.length()), null);
        }
        Document document = Xhtml.parse(xhtml);
        List<String> missing = new GlyphCheck(fonts::has).replaceMissing(document);
        ITextRenderer renderer = renderer();
        renderer.setDocument(document, "", new HouseStyle());
        renderer.layout();
        return write(renderer, imprint, missing);
    }

    private ITextRenderer renderer() {
        ITextOutputDevice device = new ITextOutputDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT);
        return new ITextRenderer(
                ITextRenderer.DEFAULT_DOTS_PER_POINT,
                ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
                device,
                new ClosedAgent(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL),
                new OneFamily(fonts),
                new ITextReplacedElementFactory(device),
                new DeadlineText(limit));
    }

    private static Printed write(ITextRenderer renderer, Imprint imprint, List<String> missing) {
        Archival archival = new Archival(imprint);
        renderer.setListener(archival);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            renderer.createPDF(out);
        } catch (DocumentException e) {
            throw new PrintFailed("PDFを書き出せませんでした: " + e.getMessage(), e);
        }
        return new Printed(out.toByteArray(), archival.pages(), missing);
    }
}
