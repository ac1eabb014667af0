package jp.madoguchi.engine.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.residents.Resident;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds a resident's own cases, never somebody else's. */
@Component
class CaseLookup {

    private final Cases cases;
    private final ObjectProvider<Dues> dues;
    private final Supplier<List<Takeovers>> takeovers;

    CaseLookup(Cases cases, ObjectProvider<Dues> dues, ObjectProvider<Takeovers> takeovers) {
        this.cases = cases;
        this.dues = dues;
        this.takeovers = SingletonSupplier.of(() -> takeovers.stream().toList());
    }

    /** Lets a resident who wrote a code have its case, and gives what to tell; empty when the words are about something else. */
    Optional<Supplier<List<Reply>>> takeover(Exchange exchange, String text) {
        return takeovers.get().stream()
                .flatMap(takeover ->
                        takeover
                                .heard(exchange.resident(), exchange.language(), text, exchange.current() == null)
                                .stream())
                .findFirst();
    }

    /** Who knows what is to be paid; asked for late, since they talk to residents themselves. */
    Dues dues() {
        return dues.getObject();
    }

    /** What a case still owes in yen. */
    long owed(Case theCase) {
        return Math.max(0, dues().owed(theCase));
    }

    Optional<Case> find(Resident resident, String number) {
        return cases.find(resident.municipality(), number)
                .filter(c -> c.resident().equals(resident.id()));
    }
}
