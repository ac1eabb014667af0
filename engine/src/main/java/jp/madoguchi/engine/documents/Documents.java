package jp.madoguchi.engine.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;

/** The documents of a municipality. */
public interface Documents {

    /**
     * Fills the template {@code documents/TEMPLATE.html} of the case's package, renders it to PDF, gives it the next document number and
     * keeps it with the case (timeline entry {@code document-issued}). Takes part in the caller's transaction.
     *
     * @throws DocumentFailed when the template cannot be filled or printed; the message says which placeholder. The caller may go on in
     *     its transaction: no number is used up
     */
    Document issue(Case theCase, String template);

    List<Document> of(MunicipalityId municipality, String caseNumber);

    /** The newest document of that number; numbers begin anew each fiscal year. */
    Optional<Document> find(MunicipalityId municipality, String documentNumber);

    /**
     * The PDF.
     *
     * @throws java.util.NoSuchElementException when it was erased
     */
    byte[] pdf(Document document);

    /**
     * A new absolute link that opens the document for its resident only, until {@code expires} (whole seconds). Links given earlier stay
     * as they are; staff reissue by giving another one.
     */
    String link(Document document, Instant expires);

    /**
     * @param number of the register, for example {@code 環政第12号}
     * @param content id of the stored PDF
     */
    record Document(
            MunicipalityId municipality,
            String number,
            String caseNumber,
            String template,
            String title,
            String content,
            Instant issued) {}

    /** A template that could not be filled or rendered. */
    class DocumentFailed extends RuntimeException {
        public DocumentFailed(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
