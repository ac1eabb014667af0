package jp.madoguchi.engine.documents.pdf;

/** A real printer for tests of other packages; the fonts are read once. */
public final class PdfPrinters {

    private static final PdfPrinter PRINTER = new PdfPrinter(new PrintFonts());

    private PdfPrinters() {}

    public static PdfPrinter printer() {
        return PRINTER;
    }
}
