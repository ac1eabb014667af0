package jp.madoguchi.engine.threads;

import java.util.UUID;
import jp.madoguchi.engine.outbox.Outbox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leaves what residents write to each other to the outbox: whoever writes holds the own conversation, and two who took the other's too
 * would wait for each other for ever.
 */
@Component
class PairPost {

    static final String KIND = "thread-pair";

    private final ThreadStore threads;
    private final Outbox outbox;
    private final JsonMapper json;

    PairPost(ThreadStore threads, Outbox outbox, JsonMapper json) {
        this.threads = threads;
        this.outbox = outbox;
        this.json = json;
    }

    /**
     * What is to be told to whom.
     *
     * @param takenBack that the entry was taken back, rather than what it says
     */
    record Order(UUID thread, long number, UUID to, boolean takenBack) {}

    void toOthers(ThreadState thread, UUID writer, long number) {
        put(thread, writer, number, false);
    }

    void takenBack(ThreadState thread, UUID writer, long number) {
        put(thread, writer, number, true);
    }

    private void put(ThreadState thread, UUID writer, long number, boolean takenBack) {
        threads.members(thread).stream()
                .filter(member -> !member.equals(writer))
                .forEach(to -> outbox.put(
                        thread.municipality(),
                        KIND,
                        to.toString(),
                        json.writeValueAsString(new Order(thread.id(), number, to, takenBack)),
                        null));
    }
}
