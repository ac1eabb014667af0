package jp.madoguchi.engine.process.camunda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.madoguchi.engine.Unexpected;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.conversation.Outgoing;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Resident;
import org.jspecify.annotations.Nullable;

/** Notes what residents were told and asked. */
class FakeConversations implements Conversations {

    private final Town town;

    FakeConversations(Town town) {
        this.town = town;
    }

    @Override
    public void take(Resident resident, Input input, @Nullable String message, Outgoing.@Nullable Ticket ticket) {
        throw Unexpected.call();
    }

    @Override
    public Set<UUID> takeTogether(List<Heard> turns) {
        throw Unexpected.call();
    }

    @Override
    public void welcome(Resident resident, Outgoing.@Nullable Ticket ticket) {
        throw Unexpected.call();
    }

    @Override
    public void unsent(Resident resident, String message, List<String> contents) {
        throw Unexpected.call();
    }

    @Override
    public void forget(Resident resident) {
        throw Unexpected.call();
    }

    @Override
    public Optional<UUID> tell(MunicipalityId municipality, UUID resident, List<Reply> replies) {
        for (Reply reply : replies) {
            if (reply instanceof Reply.Text text) {
                town.happens("住民へ:" + text.text());
            } else if (reply instanceof Reply.Link link) {
                town.happens("住民へ:" + link.title() + "|" + link.text() + "|" + link.uri());
            }
        }
        return Optional.empty();
    }

    @Override
    public void ask(
            MunicipalityId municipality, String caseNumber, @Nullable String form, Map<String, String> comments) {
        town.happens("質問:" + form + new TreeSet<>(comments.keySet()));
    }

    @Override
    public void cancelAsk(MunicipalityId municipality, String caseNumber) {
        town.happens("質問取消");
    }

    @Override
    public void hold(MunicipalityId municipality, UUID resident) {}
}
