package jp.madoguchi.engine.process.camunda;

import java.util.Map;
import jp.madoguchi.definitions.document.MessageTemplate;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.mail.Mails;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.springframework.stereotype.Component;

/** Mails staff. A bad address is the error {@code mail-refused}. */
@Component
class NotifyStaff implements StepAction {

    private final CaseTexts texts;
    private final Mails mails;
    private final Cases cases;

    NotifyStaff(CaseTexts texts, Mails mails, Cases cases) {
        this.texts = texts;
        this.cases = cases;
        this.mails = mails;
    }

    @Override
    public boolean run(ActivityExecution execution, Case theCase, StepInputs inputs) {
        String id = inputs.find("message");
        String subject;
        String body;
        if (id == null) {
            subject = inputs.get("subject");
            body = inputs.get("body");
        } else {
            MessageTemplate message = texts.message(theCase, id);
            Texts declared = message.subject();
            subject = declared == null ? "案件 {{case.number}}" : declared.in(Texts.JAPANESE);
            body = message.text().in(Texts.JAPANESE);
        }
        String to = texts.forStaff(theCase, inputs.get("to"));
        String heading = texts.forStaff(theCase, subject).replaceAll("\\R", " ");
        try {
            mails.send(theCase.municipality(), to, heading, texts.forStaff(theCase, body));
        } catch (IllegalArgumentException e) {
            throw new BpmnError("mail-refused", String.valueOf(e.getMessage()));
        }
        cases.note(theCase.municipality(), theCase.number(), "mail-sent", Map.of("to", to, "subject", heading));
        return true;
    }
}
