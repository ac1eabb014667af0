package jp.madoguchi.engine.audit;

import java.util.Map;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds entries for what must not happen without one. What requests leave by themselves needs nothing of this. */
@Component
public class AuditLog {

    private static final int DONE = 200;

    private final AuditChain chain;

    AuditLog(AuditChain chain) {
        this.chain = chain;
    }

    /** The place of an entry in the municipality's chain. */
    public record Written(long number, String hash) {}

    /**
     * Adds an entry in the caller's transaction, best as its last act: nobody else adds one until it ends.
     *
     * @param event what happened, for example {@code resident-erased}
     * @param subject what it was done on, for example {@code residents/ID}
     * @param values sealed before they are kept
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Written add(
            MunicipalityId municipality, Acting acting, String event, String subject, Map<String, Object> values) {
        Link link = chain.join(new Happening(
                municipality,
                acting.id(),
                event,
                "",
                "",
                subject,
                DONE,
                new AuditEntry.Details(acting.name(), "", "", null, null, values)));
        return new Written(link.number(), link.hash());
    }
}
