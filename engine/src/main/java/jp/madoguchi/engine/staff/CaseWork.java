package jp.madoguchi.engine.staff;

import java.time.LocalDate;
import java.util.Map;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.process.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff do with a case. The resident's conversation is held first and the case after it, in the same order as a turn of the
 * resident does, so that both at the same time cannot lock each other out.
 */
@Component
@Transactional
public class CaseWork {

    private final Cases cases;
    private final Conversations conversations;
    private final Processes processes;

    CaseWork(Cases cases, Conversations conversations, Processes processes) {
        this.processes = processes;
        this.cases = cases;
        this.conversations = conversations;
    }

    @Transactional(readOnly = true)
    public Case find(MunicipalityId municipality, String number) {
        return cases.find(municipality, number).orElseThrow(() -> new Cases.UnknownCase(number));
    }

    public void markDeficient(
            MunicipalityId municipality, String number, Map<String, String> comments, @Nullable LocalDate deadline) {
        hold(municipality, number);
        cases.markDeficient(municipality, number, comments, deadline);
    }

    public void decide(MunicipalityId municipality, String number, String outcome, Map<String, Object> fields) {
        hold(municipality, number);
        cases.decide(municipality, number, outcome, fields);
    }

    /** Goes on with a process that stopped because something failed again and again. */
    public void retry(MunicipalityId municipality, String number) {
        hold(municipality, number);
        if (!processes.retry(municipality, number)) {
            throw new Cases.CaseRefusal("案件 " + number + " の処理は止まっていません。 / Nothing of this case has stopped.");
        }
    }

    private void hold(MunicipalityId municipality, String number) {
        conversations.hold(municipality, find(municipality, number).resident());
    }
}
