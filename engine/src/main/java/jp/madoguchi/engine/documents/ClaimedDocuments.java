package jp.madoguchi.engine.documents;

import jp.madoguchi.engine.cases.Cases.CaseClaimed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Documents go with their case. */
@Component
class ClaimedDocuments {

    private final DocumentShelf shelf;

    ClaimedDocuments(DocumentShelf shelf) {
        this.shelf = shelf;
    }

    @EventListener
    void claimed(CaseClaimed event) {
        shelf.claim(
                event.theCase().municipality(),
                event.theCase().number(),
                event.theCase().resident());
    }
}
