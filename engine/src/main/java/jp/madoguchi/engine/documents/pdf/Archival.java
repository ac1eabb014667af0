package jp.madoguchi.engine.documents.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfICCBased;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.PDFCreationListener;

/** Adds what an archive wants of a PDF (ISO 19005-2): who, what, when, in which language, and which colours are meant. */
final class Archival implements PDFCreationListener {

    private static final String PRODUCER = "Madoguchi";
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Imprint imprint;
    private int pages;

    Archival(Imprint imprint) {
        this.imprint = imprint;
    }

    @Override
    public void preOpen(ITextRenderer renderer) {
        PdfWriter writer = writer(renderer);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        writer.getExtraCatalog().put(PdfName.LANG, text(imprint.language()));
        writer.setXmpMetadata(Xmp.of(imprint, PRODUCER));
    }

    @Override
    public void preWrite(ITextRenderer renderer, int count) {
        pages = count;
        if (count > PdfPrinter.MAX_PAGES) {
            throw new PrintFailed("文書が%dページになりました。%dページまでにしてください。".formatted(count, PdfPrinter.MAX_PAGES), null);
        }
        PdfWriter writer = writer(renderer);
        PdfDictionary info = writer.getInfo();
        PdfDate created = new PdfDate(GregorianCalendar.from(imprint.created().atZone(TOKYO)));
        info.put(PdfName.AUTHOR, text(imprint.author()));
        info.put(PdfName.CREATOR, text(PRODUCER));
        info.put(PdfName.PRODUCER, text(PRODUCER));
        info.put(PdfName.CREATIONDATE, created);
        info.put(PdfName.MODDATE, created);
        renderer.getOutputDevice().setMetadata("title", imprint.title());
        writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent(writer)));
    }

    @Override
    public void onClose(ITextRenderer renderer) {}

    int pages() {
        return pages;
    }

    private static PdfWriter writer(ITextRenderer renderer) {
        return Objects.requireNonNull(renderer.getWriter(), "a listener is called when there is a writer");
    }

    private static PdfDictionary outputIntent(PdfWriter writer) {
        ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, text("sRGB IEC61966-2.1"));
        intent.put(PdfName.INFO, text("sRGB IEC61966-2.1"));
        try {
            intent.put(
                    PdfName.DESTOUTPUTPROFILE,
                    writer.addToBody(new PdfICCBased(srgb)).getIndirectReference());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return intent;
    }

    private static PdfString text(String value) {
        return new PdfString(value, PdfObject.TEXT_UNICODE);
    }
}
