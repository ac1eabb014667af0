package jp.madoguchi.engine.line;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import jp.madoguchi.engine.conversation.Outgoing;
import jp.madoguchi.engine.media.Media;
import jp.madoguchi.engine.outbox.OutboxHandler;
import jp.madoguchi.engine.residents.Residents;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Fetches photos and files that could not be had while their webhook waited, then takes the turn they belong to. */
final class LateContent implements OutboxHandler {

    static final String KIND = "line-content";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** With the back-off below, about ten minutes. */
    private static final int MOST_ATTEMPTS = 10;

    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(2);

    private final LineChannels channels;
    private final ContentFetch fetch;
    private final LateTurn turn;
    private final JsonMapper json;
    private final Clock clock;

    LateContent(LineChannels channels, ContentFetch fetch, LateTurn turn, JsonMapper json, Clock clock) {
        this.channels = channels;
        this.fetch = fetch;
        this.turn = turn;
        this.json = json;
        this.clock = clock;
    }

    /** The payload. */
    record Order(
            String channel, UUID resident, String event, Happening.SentMedia sent, Outgoing.@Nullable Ticket ticket) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public CompletionStage<List<Result>> deliver(List<Message> messages) {
        Message message = messages.get(0);
        Order order = json.readValue(message.payload(), Order.class);
        Optional<LineChannel> channel = channels.find(order.channel());
        if (channel.isEmpty()) {
            return CompletableFuture.completedFuture(
                    List.of(new Result.Failed("the LINE channel " + order.channel() + " is gone")));
        }
        if (!turn.awaited(message, order)) {
            return CompletableFuture.completedFuture(List.of(new Result.Delivered()));
        }
        return fetch.fetch(channel.get(), order.sent(), PATIENCE)
                .handle((media, failure) ->
                        failure == null ? done(message, order, media) : later(message, order, failure))
                .thenApply(List::of);
    }

    private Result later(Message message, Order order, Throwable failure) {
        if (message.attempt() >= MOST_ATTEMPTS) {
            return done(message, order, Media.UNAVAILABLE);
        }
        long seconds = Math.min(LONGEST_BACK_OFF.toSeconds(), 1L << message.attempt());
        return new Result.Retry(
                clock.instant().plusSeconds(seconds), "the content of a message could not be fetched: " + failure);
    }

    private Result done(Message message, Order order, Media media) {
        turn.take(message, order, media);
        return new Result.Delivered();
    }

    /** The turn itself, once, unless the resident has taken the message back meanwhile. */
    static final class LateTurn {

        private final TransactionOperations transaction;
        private final EventStore events;
        private final Residents residents;
        private final MediaTurns turns;

        LateTurn(TransactionOperations transaction, EventStore events, Residents residents, MediaTurns turns) {
            this.transaction = transaction;
            this.events = events;
            this.residents = residents;
            this.turns = turns;
        }

        boolean awaited(Message message, Order order) {
            return Boolean.TRUE.equals(
                    transaction.execute(status -> events.waiting(message.municipality(), order.event())));
        }

        void take(Message message, Order order, Media media) {
            transaction.executeWithoutResult(status -> {
                if (events.stopWaiting(message.municipality(), order.event())) {
                    residents
                            .find(message.municipality(), order.resident())
                            .ifPresent(r -> turns.take(r, order.event(), order.sent(), media, order.ticket()));
                }
            });
        }
    }
}
