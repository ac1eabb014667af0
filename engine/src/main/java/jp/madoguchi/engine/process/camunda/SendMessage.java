package jp.madoguchi.engine.process.camunda;

import java.util.List;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.dialogue.Reply;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.springframework.stereotype.Component;

@Component
class SendMessage implements StepAction {

    private final CaseTexts texts;
    private final Conversations conversations;

    SendMessage(CaseTexts texts, Conversations conversations) {
        this.texts = texts;
        this.conversations = conversations;
    }

    @Override
    public boolean run(ActivityExecution execution, Case theCase, StepInputs inputs) {
        String message = inputs.find("message");
        String text = message == null
                ? texts.forResident(theCase, inputs.get("text"))
                : texts.messageForResident(theCase, message);
        conversations.tell(theCase.municipality(), theCase.resident(), List.of(new Reply.Text(text, List.of())));
        return true;
    }
}
