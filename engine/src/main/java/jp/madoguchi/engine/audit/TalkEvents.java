package jp.madoguchi.engine.audit;

import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.stereotype.Component;

/** What residents do in a talk that the log keeps beside the requests of staff. */
@Component
public class TalkEvents {

    private static final int DONE = 200;

    private final AuditChain chain;

    TalkEvents(AuditChain chain) {
        this.chain = chain;
    }

    /**
     * Notes what a resident did, as part of the caller's transaction: it stays only if what was done stays.
     *
     * @param event a stable name such as {@code case-claimed}
     * @param subject what it was done on, for example {@code cases/2026-000001}
     */
    public void note(MunicipalityId municipality, UUID resident, String event, String subject) {
        AuditEntry.Details details = new AuditEntry.Details("", "", "talk", null, null, null);
        chain.join(new Happening(municipality, "resident:" + resident, event, "", "", subject, DONE, details));
    }
}
