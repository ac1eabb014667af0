package jp.madoguchi.engine.threads;

import java.util.Map;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.conversation.Conversations.FormAnswered;
import jp.madoguchi.engine.outbox.Deliveries;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings answers to forms staff sent back into the thread, and notes letters that were given up. */
@Component
class FormAnswers {

    private static final int LOOKED_AT = 200;

    private final ThreadStore threads;
    private final EntryStore entries;
    private final Posting posting;
    private final ThreadMail mail;
    private final Cases cases;

    FormAnswers(ThreadStore threads, EntryStore entries, Posting posting, ThreadMail mail, Cases cases) {
        this.threads = threads;
        this.entries = entries;
        this.posting = posting;
        this.mail = mail;
        this.cases = cases;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(FormAnswered event) {
        Case theCase = cases.find(event.municipality(), event.caseNumber()).orElseThrow();
        threads.find(event.municipality(), Subject.of(theCase))
                .flatMap(found -> threads.lock(event.municipality(), found.id()))
                .filter(thread -> asked(thread, event.form()))
                .ifPresent(thread -> {
                    Object answers = theCase.facts().getOrDefault(event.form(), Map.of());
                    Message message = new Message("", null, null, Map.of("form", event.form(), "answers", answers));
                    posting.byResident(thread, theCase.resident(), Kind.FORM_ANSWER, message, null);
                    mail.tell(thread);
                });
    }

    /** Whether staff sent this form, and it was not answered since: a process may ask the same. */
    private boolean asked(ThreadState thread, String form) {
        return entries.before(thread, Long.MAX_VALUE, LOOKED_AT).stream()
                .filter(e ->
                        e.message() != null && form.equals(e.message().details().get("form")))
                .reduce((earlier, later) -> later)
                .filter(last -> last.kind() == Kind.FORM)
                .isPresent();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void discarded(Deliveries.Discarded event) {
        entries.failed(event.municipality(), event.id());
    }
}
