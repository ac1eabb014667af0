package jp.madoguchi.engine.process.camunda;

import jp.madoguchi.definitions.document.MessageTemplate;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.mail.Mails;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.springframework.stereotype.Component;

/** Mails staff. A bad address is the error {@code mail-refused}. */
@Component
class NotifyStaff implements StepAction {

    private final CaseTexts texts;
    private final Mails mails;

    NotifyStaff(CaseTexts texts, Mails mails) {
        this.texts = texts;
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
            Texts heading = message.subject();
            subject = heading == null ? "案件 {{case.number}}" : heading.in(Texts.JAPANESE);
            body = message.text().in(Texts.JAPANESE);
        }
        try {
            mails.send(
                    theCase.municipality(),
                    texts.forStaff(theCase, inputs.get("to")),
                    texts.forStaff(theCase, subject).replaceAll("\\R", " "),
                    texts.forStaff(theCase, body));
        } catch (IllegalArgumentException e) {
            throw new BpmnError("mail-refused", String.valueOf(e.getMessage()));
        }
        return true;
    }
}
