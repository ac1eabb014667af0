package jp.madoguchi.engine.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.packages.Packages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Books what residents agreed to in payment questions, and the difference when they correct it. */
@Component
class Agreements {

    /** Before the process begins, which may read what is owed. */
    private static final int BEFORE_THE_PROCESS = 0;

    private final Packages packages;
    private final Payments payments;

    Agreements(Packages packages, Payments payments) {
        this.packages = packages;
        this.payments = payments;
    }

    @EventListener
    @Order(BEFORE_THE_PROCESS)
    void submitted(Cases.CaseSubmitted event) {
        book(event.theCase());
    }

    @EventListener
    @Order(BEFORE_THE_PROCESS)
    void corrected(Cases.AnswersCorrected event) {
        book(event.theCase());
    }

    /** Nobody can pay for a case that was taken back. */
    @EventListener
    void withdrawn(Cases.CaseWithdrawn event) {
        payments.withdrawOffer(event.theCase());
    }

    private void book(Case theCase) {
        Form form = CaseDefinition.of(packages, theCase).form();
        for (Question question : form.questions()) {
            if (question.kind() instanceof QuestionKind.Payment) {
                payments.agreed(theCase, question.id(), items(theCase.answers().get(question.id())));
            }
        }
    }

    private static List<Item> items(@Nullable Object answer) {
        List<Item> items = new ArrayList<>();
        if (answer instanceof Map<?, ?> payment && payment.get("items") instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Map<?, ?> item && item.get("amount") instanceof Number amount) {
                    items.add(new Item(String.valueOf(item.get("title")), amount.longValue()));
                }
            }
        }
        return items;
    }
}
