package jp.madoguchi.engine.proxy;

import jp.madoguchi.engine.conversation.Assisted;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.vault.Contents;
import org.springframework.stereotype.Component;

/** What was entered and not sent. In the caller's transaction. */
@Component
class Drafts {

    private final Assisted assisted;
    private final Contents contents;

    Drafts(Assisted assisted, Contents contents) {
        this.assisted = assisted;
        this.contents = contents;
    }

    /** Nothing of it is left, its photos and files neither. */
    void discard(Resident person) {
        assisted.discard(person).forEach(content -> contents.delete(person.municipality(), content));
    }
}
