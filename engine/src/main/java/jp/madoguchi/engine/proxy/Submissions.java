package jp.madoguchi.engine.proxy;

import java.util.Map;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.conversation.Assisted;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says of a case that staff entered it, before its process begins: the process may read it. */
@Component
class Submissions {

    /** The fact of the case, a context {@code {way, by}}. */
    static final String FACT = "proxyEntry";

    private final EntryStore entries;
    private final Cases cases;

    Submissions(EntryStore entries, Cases cases) {
        this.entries = entries;
        this.cases = cases;
    }

    @EventListener
    @Order(0)
    void submitted(Cases.CaseSubmitted event) {
        if (!event.resident().channelKind().equals(Assisted.KIND)) {
            return;
        }
        Case opened = event.theCase();
        entries.find(opened.municipality(), opened.resident())
                .filter(entry -> !entry.sent())
                .ifPresent(entry -> {
                    entries.sent(entry, opened.number());
                    Map<String, Object> entered =
                            Map.of("way", entry.way().id(), "by", entry.by().name());
                    cases.fact(opened.municipality(), opened.number(), FACT, entered);
                    cases.note(opened.municipality(), opened.number(), "entered-by-staff", entered);
                });
    }
}
