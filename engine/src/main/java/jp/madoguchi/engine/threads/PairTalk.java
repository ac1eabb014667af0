package jp.madoguchi.engine.threads;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.conversation.Correspondence.Answer;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.threads.Roles.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What residents write in their roles. In the resident's turn. */
@Component
class PairTalk {

    private final RoleDesk desk;
    private final Roles roles;
    private final Pairs pairs;
    private final PairNames names;
    private final ThreadTexts texts;

    PairTalk(RoleDesk desk, Roles roles, Pairs pairs, PairNames names, ThreadTexts texts) {
        this.desk = desk;
        this.roles = roles;
        this.pairs = pairs;
        this.names = names;
        this.texts = texts;
    }

    RoleDesk desk() {
        return desk;
    }

    /** Words that open a line, or go to all at the other end of one; empty for anything else. */
    Optional<List<Reply>> wrote(Resident resident, String language, Input input, @Nullable String message) {
        Optional<Answer> opened =
                input instanceof Input.Said said ? desk.opened(resident, language, said.text()) : Optional.empty();
        if (opened.isPresent()) {
            return opened.map(Answer::replies);
        }
        return pairs.chosenAll(resident)
                .flatMap(id -> line(resident, id))
                .map(line -> List.of(toAll(resident, language, line, input, message)));
    }

    private Reply toAll(Resident resident, String language, Line line, Input input, @Nullable String message) {
        Incoming incoming = Incoming.of(input, texts.in(resident.municipality(), language, "sticker"));
        if (incoming.refusal() != null) {
            return says(resident, language, incoming.refusal());
        }
        List<Member> others = roles.others(resident.municipality(), line);
        pairs.addAll(resident, line, others, incoming, message);
        return says(resident, language, "all-told", others.size());
    }

    /** Takes a message into a thread with another resident, as long as the register has both where they were. */
    Reply take(
            ThreadState thread,
            Resident resident,
            String language,
            Kind kind,
            Message message,
            @Nullable String channelMessage) {
        String[] parts = thread.subject().about().split("/", -1);
        Optional<Line> line = line(resident, parts[1] + '/' + parts[2])
                .filter(l -> roles.others(resident.municipality(), l).stream()
                        .anyMatch(other -> thread.subject()
                                .about()
                                .contains(other.resident().toString())));
        if (line.isEmpty()) {
            return says(resident, language, "pair-gone");
        }
        pairs.add(thread, resident, line.get(), kind, message, channelMessage);
        return texts.inside(
                language,
                thread,
                texts.in(resident.municipality(), language, "pair-told", names.other(thread, resident)));
    }

    private Optional<Line> line(Resident resident, String id) {
        return roles.of(resident).stream().filter(line -> line.id().equals(id)).findFirst();
    }

    private Reply says(Resident resident, String language, String key, Object... values) {
        return new Reply.Text(texts.in(resident.municipality(), language, key, values), List.of());
    }
}
