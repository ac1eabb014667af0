package jp.madoguchi.engine.threads.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases.CaseRefusal;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.documents.Documents;
import jp.madoguchi.engine.documents.Documents.Document;
import jp.madoguchi.engine.threads.Attachments;
import jp.madoguchi.engine.threads.Kind;
import jp.madoguchi.engine.threads.Message;
import jp.madoguchi.engine.threads.Subject;
import jp.madoguchi.engine.threads.Threads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends what a case has into its thread. */
@Component
class Sending {

    private final Threads threads;
    private final Documents documents;
    private final Clock clock;

    Sending(Threads threads, Documents documents, Clock clock) {
        this.threads = threads;
        this.documents = documents;
        this.clock = clock;
    }

    /** @param wanted number of the document, or its template: then the one issued last */
    void document(Case theCase, String wanted, @Nullable String text, @Nullable String by) {
        List<Document> issued = documents.of(theCase.municipality(), theCase.number());
        Document document = issued.stream()
                .filter(d -> d.number().equals(wanted) || d.template().equals(wanted))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new CaseRefusal("書類「" + wanted + "」はこの案件にありません。送れるのは "
                        + issued.stream().map(Document::number).toList()
                        + " です。 / No such document was issued in this case."));
        Reply link = new Reply.Link(
                document.title(),
                "",
                "開く",
                documents.link(document, clock.instant().plus(Attachments.OPENS_FOR)));
        Message message = new Message(
                Writing.text(text),
                Writing.name(by),
                null,
                Map.of("document", document.number(), "title", document.title()));
        threads.write(theCase.municipality(), Subject.of(theCase), Kind.DOCUMENT, message, List.of(link));
    }
}
