package jp.madoguchi.engine.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** The documents of a municipality. */
public interface Documents {

    /**
     * Fills the template {@code documents/TEMPLATE.html} of the case's package, renders it to PDF, gives it the next document number and
     * keeps it with the case (timeline entry {@code document-issued}). Takes part in the caller's transaction.
     *
     * @throws DocumentFailed when the template cannot be filled; the message says which placeholder
     */
    Document issue(Case theCase, String template);

    List<Document> of(MunicipalityId municipality, String caseNumber);

    Optional<Document> find(MunicipalityId municipality, String documentNumber);

    /** The PDF. */
    byte[] pdf(Document document);

    /** An absolute link that opens the document for its resident only, until {@code expires}. */
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
        public DocumentFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
