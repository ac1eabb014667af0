package jp.madoguchi.engine.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.conversation.ConversationState.PendingAsk;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredConversations implements Conversations {

    private final Exchanges exchanges;
    private final Reception reception;
    private final Residents residents;
    private final Cases cases;
    private final Correspondence letters;

    StoredConversations(
            Exchanges exchanges, Reception reception, Residents residents, Cases cases, Correspondence letters) {
        this.letters = letters;
        this.exchanges = exchanges;
        this.reception = reception;
        this.residents = residents;
        this.cases = cases;
    }

    @Override
    public void take(Resident resident, Input input, @Nullable String message, Outgoing.@Nullable Ticket ticket) {
        with(resident, ticket, exchange -> reception.take(exchange, input, message));
    }

    @Override
    public Set<UUID> takeTogether(List<Heard> turns) {
        return turns.isEmpty()
                ? Set.of()
                : exchanges.together(
                        turns,
                        (exchange, turn) -> reception.take(exchange, turn.input(), turn.message()),
                        reception::close);
    }

    @Override
    public void welcome(Resident resident, Outgoing.@Nullable Ticket ticket) {
        with(resident, ticket, reception::welcome);
    }

    @Override
    public void unsent(Resident resident, String message, List<String> contents) {
        with(resident, null, exchange -> reception.unsent(exchange, message));
        letters.unsent(resident, message);
        contents.forEach(content -> cases.contentDeleted(resident, content));
    }

    @Override
    public void forget(Resident resident) {
        exchanges.forget(resident);
        letters.forget(resident);
    }

    @Override
    public Optional<UUID> tell(MunicipalityId municipality, UUID resident, List<Reply> replies) {
        Optional<Resident> known = residents.find(municipality, resident);
        Optional<UUID> letter = known.map(
                to -> exchanges.with(to, null, exchange -> reception.tell(exchange, replies), reception::close));
        return known.filter(Letters::reach).flatMap(to -> letter);
    }

    @Override
    public void ask(
            MunicipalityId municipality, String caseNumber, @Nullable String form, Map<String, String> comments) {
        Case theCase = cases.find(municipality, caseNumber).orElseThrow(() -> new Cases.UnknownCase(caseNumber));
        Optional<Resident> resident = residents.find(municipality, theCase.resident());
        PendingAsk ask = new PendingAsk(caseNumber, form, comments);
        resident.ifPresent(known -> with(known, null, exchange -> reception.ask(exchange, theCase, ask)));
    }

    @Override
    public void cancelAsk(MunicipalityId municipality, String caseNumber) {
        Case theCase = cases.find(municipality, caseNumber).orElseThrow(() -> new Cases.UnknownCase(caseNumber));
        residents
                .find(municipality, theCase.resident())
                .ifPresent(known -> with(known, null, exchange -> reception.cancelAsk(exchange, caseNumber)));
    }

    @Override
    public void hold(MunicipalityId municipality, UUID resident) {
        residents.find(municipality, resident).ifPresent(exchanges::hold);
    }

    private void with(Resident resident, Outgoing.@Nullable Ticket ticket, Consumer<Exchange> work) {
        exchanges.with(resident, ticket, work, reception::close);
    }
}
