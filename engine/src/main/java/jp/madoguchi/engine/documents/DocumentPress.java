package jp.madoguchi.engine.documents;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.document.DocumentTemplate;
import jp.madoguchi.definitions.document.TemplateFailed;
import jp.madoguchi.definitions.document.TemplateFiller;
import jp.madoguchi.definitions.feel.Expressions;
import jp.madoguchi.engine.documents.Documents.DocumentFailed;
import jp.madoguchi.engine.documents.pdf.Imprint;
import jp.madoguchi.engine.documents.pdf.PdfPrinter;
import jp.madoguchi.engine.documents.pdf.PrintFailed;
import jp.madoguchi.engine.documents.pdf.Printed;
import org.springframework.stereotype.Component;

/** Makes a PDF of a template and what is to stand in it. */
@Component
class DocumentPress {

    private static final int LONGEST_PREFIX = 60;

    private final TemplateFiller filler = new TemplateFiller(new Expressions());
    private final PdfPrinter printer;

    DocumentPress(PdfPrinter printer) {
        this.printer = printer;
    }

    /** What stands before 第○号, when the template says. */
    Optional<String> numberPrefix(DocumentTemplate template, Map<String, ?> variables, ZonedDateTime now) {
        try {
            Optional<String> prefix = filler.numberPrefix(template, variables, now);
            if (prefix.isPresent() && prefix.get().length() > LONGEST_PREFIX) {
                throw new DocumentFailed(
                        "文書 %s の番号の記号が長すぎます。%d文字までにしてください。".formatted(template.id(), LONGEST_PREFIX), null);
            }
            return prefix;
        } catch (TemplateFailed e) {
            throw new DocumentFailed("文書 " + template.id() + " の番号を決められませんでした。" + e.getMessage(), e);
        }
    }

    /** @param author the municipality's name */
    Printed print(DocumentTemplate template, Map<String, ?> variables, String author, ZonedDateTime now) {
        try {
            String xhtml = filler.fill(template, variables, now);
            String language = filler.language(template);
            return printer.print(
                    xhtml,
                    new Imprint(
                            template.title().in(language),
                            author,
                            language.equals("ja") ? "ja-JP" : language,
                            now.toInstant()));
        } catch (TemplateFailed | PrintFailed e) {
            throw new DocumentFailed("文書 " + template.id() + " を作れませんでした。" + e.getMessage(), e);
        }
    }
}
