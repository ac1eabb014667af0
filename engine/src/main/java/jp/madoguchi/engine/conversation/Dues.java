package jp.madoguchi.engine.conversation;

import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.dialogue.Reply;

/** What residents still have to pay: asked of whoever keeps the books. */
public interface Dues {

    /** What the case still owes in yen; 0 or less when nothing is to be paid. */
    long owed(Case theCase);

    /** The card with the link to pay, or a word why there is none. */
    Reply pay(Case theCase);
}
