package jp.madoguchi.bench;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What one resident got from LINE. */
final class Inbox {

    private final List<Repeated> repeated = new ArrayList<>();
    private long count;
    private List<JsonNode> replied = List.of();
    private long repliedAt;

    /**
     * A push that said again what the reply before it had said.
     *
     * @param messages so many of them
     * @param seconds after the reply
     */
    record Repeated(int messages, double seconds) {}

    synchronized void reply(List<JsonNode> messages) {
        count += messages.size();
        replied = messages;
        repliedAt = System.nanoTime();
    }

    synchronized void push(List<JsonNode> messages) {
        count += messages.size();
        int same = 0;
        while (same < Math.min(messages.size(), replied.size())
                && messages.get(same).equals(replied.get(same))) {
            same++;
        }
        if (same > 0) {
            repeated.add(new Repeated(same, (System.nanoTime() - repliedAt) / 1e9));
        }
        replied = List.of();
    }

    synchronized long count() {
        return count;
    }

    /** How many there are without those that were said again. */
    synchronized long once() {
        return count - repeated.stream().mapToLong(Repeated::messages).sum();
    }

    synchronized List<Repeated> repeated() {
        return List.copyOf(repeated);
    }
}
