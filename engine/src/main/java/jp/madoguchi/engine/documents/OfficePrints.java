package jp.madoguchi.engine.documents;

import jp.madoguchi.engine.documents.pdf.Imprint;
import jp.madoguchi.engine.documents.pdf.PdfPrinter;
import org.springframework.stereotype.Component;

/** PDFs the office makes of its own accord, by no template of a package. They get no number and are not kept. */
@Component
public class OfficePrints {

    private final PdfPrinter printer;
    private final DocumentRegister register;

    OfficePrints(PdfPrinter printer, DocumentRegister register) {
        this.printer = printer;
        this.register = register;
    }

    /**
     * Prints.
     *
     * @param xhtml as templates are: well-formed, in the language of its {@code lang}
     * @param author the municipality's name
     */
    public byte[] print(String xhtml, String title, String author) {
        return printer.print(
                        xhtml,
                        new Imprint(title, author, "ja-JP", register.now().toInstant()))
                .pdf();
    }
}
