package jp.madoguchi.engine.payments;

import java.util.List;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.conversation.Dues;
import jp.madoguchi.engine.dialogue.Reply;
import org.springframework.stereotype.Component;

@Component
class OwedByCase implements Dues {

    private final Books books;
    private final Cashier cashier;
    private final PaymentTalk talk;
    private final CaseDoor door;

    OwedByCase(Books books, Cashier cashier, PaymentTalk talk, CaseDoor door) {
        this.books = books;
        this.cashier = cashier;
        this.talk = talk;
        this.door = door;
    }

    @Override
    public long owed(Case theCase) {
        long balance = books.read(theCase.municipality(), theCase.number()).balance();
        return door.isOver(theCase) ? 0 : balance;
    }

    @Override
    public Reply pay(Case theCase) {
        Ledger ledger = books.open(theCase.municipality(), theCase.number());
        long payable = owed(theCase) > 0 ? cashier.payable(theCase, ledger) : 0;
        if (payable > 0) {
            return talk.cardFor(
                    theCase, cashier.items(theCase, ledger, payable), cashier.dueOn(theCase), cashier.link(theCase));
        }
        return new Reply.Text(talk.whyNot(theCase, owed(theCase)), List.of());
    }
}
