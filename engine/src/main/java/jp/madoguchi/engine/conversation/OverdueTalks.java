package jp.madoguchi.engine.conversation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.stereotype.Component;

/** What is due in one conversation: a reminder, then the end. */
@Component
class OverdueTalks {

    private final Deadlines deadlines;
    private final Talks talks;
    private final DraftFiles files;

    OverdueTalks(Deadlines deadlines, Talks talks, DraftFiles files) {
        this.files = files;
        this.deadlines = deadlines;
        this.talks = talks;
    }

    void work(Exchange exchange) {
        ConversationState state = exchange.state();
        List<Talk> all = Stream.concat(Stream.ofNullable(state.current()), state.paused().stream())
                .toList();
        all.forEach(talk -> work(exchange, talk));
    }

    private void work(Exchange exchange, Talk talk) {
        Instant now = exchange.now();
        MunicipalityId municipality = exchange.resident().municipality();
        boolean current = talk.equals(exchange.current());
        if (deadlines.closes(talk) && !deadlines.closeAt(municipality, talk).isAfter(now)) {
            exchange.become(
                    current ? exchange.state().with(null) : exchange.state().withoutPaused(talk));
            files.drop(exchange.resident(), talk, exchange.state());
            talks.closed(exchange, talk);
        } else if (!talk.reminded() && !deadlines.remindAt(municipality, talk).isAfter(now)) {
            Talk reminded = talk.asReminded();
            exchange.become(
                    current ? exchange.state().with(reminded) : exchange.state().replacePaused(talk, reminded));
            talks.remind(exchange, talk);
        }
    }
}
