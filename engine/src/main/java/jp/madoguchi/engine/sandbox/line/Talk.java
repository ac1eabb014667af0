package jp.madoguchi.engine.sandbox.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import jp.madoguchi.engine.sandbox.SandboxPhone.Change;
import jp.madoguchi.engine.sandbox.SandboxPhone.From;
import jp.madoguchi.engine.sandbox.SandboxPhone.Item;
import jp.madoguchi.engine.sandbox.SandboxPhone.Listening;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one resident sees of the talk with one account. */
final class Talk {

    private static final String KIND = "talk";

    private final String userId;
    private final ChannelRecords records;
    private final List<Item> items = new ArrayList<>();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private long quickRepliesUsedAt;

    Talk(String userId, ChannelRecords records) {
        this.userId = userId;
        this.records = records;
    }

    /** Brings an item of an earlier run back. */
    synchronized void remember(Item item) {
        items.add(item);
    }

    synchronized Item add(Instant at, From from, @Nullable String messageId, JsonNode message) {
        Item item = new Item(items.size() + 1L, at, from, messageId, message, false);
        items.add(item);
        keep(item);
        return item;
    }

    synchronized boolean unsend(String messageId) {
        Optional<Item> own = items.stream()
                .filter(i -> messageId.equals(i.messageId()) && i.from() == From.RESIDENT && !i.unsent())
                .findFirst();
        own.ifPresent(i -> {
            Item unsent = new Item(i.position(), i.at(), i.from(), i.messageId(), i.message(), true);
            items.set((int) (i.position() - 1), unsent);
            keep(unsent);
        });
        return own.isPresent();
    }

    synchronized List<Item> items() {
        return List.copyOf(items);
    }

    /** Quick replies go away when one is tapped, even if the tap says nothing in the talk. */
    synchronized void useQuickReplies() {
        quickRepliesUsedAt = items.size();
    }

    synchronized boolean quickRepliesShown() {
        return quickRepliesUsedAt < items.size();
    }

    Listening listen(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(Change change) {
        listeners.forEach(listener -> listener.accept(change));
    }

    private void keep(Item item) {
        records.put(KIND, "%s/%09d".formatted(userId, item.position()), new Kept(userId, item));
        tell(new Change.Said(item));
    }

    /** An item and whose talk it is in. */
    record Kept(String userId, Item item) {

        static List<Kept> all(ChannelRecords records) {
            return records.all(KIND, Kept.class);
        }
    }
}
