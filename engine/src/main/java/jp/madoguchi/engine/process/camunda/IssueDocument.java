package jp.madoguchi.engine.process.camunda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.documents.Documents;
import jp.madoguchi.engine.documents.Documents.Document;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.springframework.stereotype.Component;

/** Makes a document and hands it over in the talk. A template that cannot be filled is the error {@code document-failed}. */
@Component
class IssueDocument implements StepAction {

    private static final String DAYS = "30";
    private static final String TEXT = "「{{case.title}}」（受付番号 {{case.number}}）の書類です。";

    private final Documents documents;
    private final Conversations conversations;
    private final CaseTexts texts;
    private final CaseScope scope;

    IssueDocument(Documents documents, Conversations conversations, CaseTexts texts, CaseScope scope) {
        this.documents = documents;
        this.conversations = conversations;
        this.texts = texts;
        this.scope = scope;
    }

    @Override
    public boolean run(ActivityExecution execution, Case theCase, StepInputs inputs) {
        Document document;
        try {
            document = documents.issue(theCase, inputs.get("template"));
        } catch (Documents.DocumentFailed e) {
            throw new BpmnError("document-failed", String.valueOf(e.getMessage()));
        }
        if (inputs.get("sendInTalk", "true").equals("true")) {
            Instant expires = scope.now().toInstant().plus(Duration.ofDays(Integer.parseInt(inputs.get("days", DAYS))));
            conversations.tell(
                    theCase.municipality(),
                    theCase.resident(),
                    List.of(new Reply.Link(
                            document.title(),
                            texts.forResident(theCase, inputs.get("text", TEXT)),
                            "開く",
                            documents.link(document, expires))));
        }
        return true;
    }
}
