package jp.madoguchi.engine.process.camunda;

import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.dialogue.Reply;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.springframework.stereotype.Component;

@Component
class SendMessage implements StepAction {

    private final CaseTexts texts;
    private final Conversations conversations;
    private final Cases cases;

    SendMessage(CaseTexts texts, Conversations conversations, Cases cases) {
        this.texts = texts;
        this.cases = cases;
        this.conversations = conversations;
    }

    @Override
    public boolean run(ActivityExecution execution, Case theCase, StepInputs inputs) {
        String message = inputs.find("message");
        String text = message == null
                ? texts.forResident(theCase, inputs.get("text"))
                : texts.messageForResident(theCase, message);
        conversations
                .tell(theCase.municipality(), theCase.resident(), List.of(new Reply.Text(text, List.of())))
                .ifPresent(letter ->
                        cases.note(theCase.municipality(), theCase.number(), "message-sent", Map.of("text", text)));
        return true;
    }
}
