package jp.madoguchi.engine.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.definitions.input.Folding;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.conversation.ConversationState.PendingAsk;
import jp.madoguchi.engine.conversation.EntryPoints.Offer;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.dialogue.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees who should deal with what a resident did: the dialogue under way, the counter, or the list of own cases. */
@Component
class Reception {

    private final Desk desk;
    private final CaseDesk caseDesk;
    private final EntryPoints entryPoints;
    private final Talks talks;
    private final CaseLookup lookup;

    Reception(Desk desk, CaseDesk caseDesk, EntryPoints entryPoints, Talks talks, CaseLookup lookup) {
        this.desk = desk;
        this.caseDesk = caseDesk;
        this.entryPoints = entryPoints;
        this.talks = talks;
        this.lookup = lookup;
    }

    void take(Exchange exchange, Input input, @Nullable String message) {
        if (input instanceof Input.Tapped tapped && takenByButton(exchange, tapped.data())) {
            return;
        }
        if (input instanceof Input.Said said && CaseDesk.STATUS_WORDS.contains(Folding.fold(said.text()))) {
            exchange.alone();
            caseDesk.status(exchange);
            repeatCurrent(exchange);
            return;
        }
        if (input instanceof Input.Said said && takenOver(exchange, said.text())) {
            return;
        }
        Talk current = exchange.current();
        if (current == null) {
            desk.idle(exchange, input, message);
        } else {
            inTalk(exchange, current, input, message);
        }
    }

    private boolean takenOver(Exchange exchange, String text) {
        Optional<Supplier<List<Reply>>> takeover = lookup.takeover(exchange, text);
        takeover.ifPresent(happen -> {
            exchange.alone();
            int place = exchange.replies().size();
            // What the case asks at once comes after.
            exchange.replies().addAll(place, happen.get());
            repeatCurrent(exchange);
        });
        return takeover.isPresent();
    }

    /** The dialogue comes first; what it cannot make anything of may be the word that starts another procedure. */
    private void inTalk(Exchange exchange, Talk current, Input input, @Nullable String message) {
        Turn turn = talks.hear(exchange, current, input);
        Optional<Offer> other = !turn.understood() && input instanceof Input.Said said
                ? entryPoints.byWord(exchange.resident().municipality(), said.text())
                : Optional.empty();
        if (other.isPresent()) {
            desk.start(exchange, other.get(), false);
        } else {
            talks.take(exchange, current, turn, message);
        }
    }

    private boolean takenByButton(Exchange exchange, String data) {
        if (CaseDesk.owns(data)) {
            exchange.alone();
            caseDesk.tapped(exchange, data);
            return true;
        }
        if (data.startsWith(Correspondence.ACTIONS)) {
            exchange.alone();
            desk.correspond(exchange, data);
            return true;
        }
        if (data.startsWith("c:")) {
            desk.tapped(exchange, data);
            return true;
        }
        Optional<Offer> offer = entryPoints.byPostback(exchange.resident().municipality(), data);
        offer.ifPresent(found -> desk.start(exchange, found, false));
        return offer.isPresent();
    }

    void welcome(Exchange exchange) {
        Optional<Offer> offer = entryPoints.onFollow(exchange.resident().municipality());
        if (offer.isPresent() && exchange.current() == null) {
            desk.start(exchange, offer.get(), false);
        } else {
            desk.menu(exchange, "menu");
        }
    }

    void unsent(Exchange exchange, String message) {
        exchange.state().heard(message).ifPresent(talk -> talks.forget(exchange, talk, message));
    }

    void tell(Exchange exchange, List<Reply> replies) {
        exchange.say(replies);
        repeatCurrent(exchange);
    }

    void ask(Exchange exchange, Case theCase, PendingAsk ask) {
        exchange.become(exchange.state().withoutAsk(ask).waitingFor(ask));
        if (exchange.current() != null) {
            talks.announce(exchange, theCase);
        }
    }

    void cancelAsk(Exchange exchange, String caseNumber) {
        ConversationState before = exchange.state();
        exchange.become(before.withoutAsks(caseNumber));
        if (!exchange.state().equals(before)) {
            talks.cancelled(exchange, caseNumber);
        }
    }

    void close(Exchange exchange) {
        talks.askWaiting(exchange, lookup);
    }

    private void repeatCurrent(Exchange exchange) {
        Talk current = exchange.current();
        if (current != null) {
            talks.repeat(exchange, current);
        }
    }
}
