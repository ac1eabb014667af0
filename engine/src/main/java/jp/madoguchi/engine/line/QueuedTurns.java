package jp.madoguchi.engine.line;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import jp.madoguchi.engine.line.TurnQueue.Order;
import jp.madoguchi.engine.media.Media;
import jp.madoguchi.engine.outbox.OutboxHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the turns that wait, in the order they came: those that bring a photo or file when it has been fetched, and those after them. One
 * whose photo or file does not come within {@link #PATIENCE} steps aside, so that LINE's trouble with it does not silence the talk.
 */
final class QueuedTurns implements OutboxHandler {

    /** In the order they came. */
    static final String KIND = "line-turn";

    /** When it can be. */
    static final String KIND_ASIDE = "line-turn-aside";

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration ASIDE_FOR = Duration.ofSeconds(1);

    /** With the back-off below, about ten minutes. */
    private static final int MOST_ATTEMPTS = 10;

    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(QueuedTurns.class);

    private final String kind;
    private final LineChannels channels;
    private final Underway underway;
    private final WaitingTurns turns;
    private final Clock clock;

    QueuedTurns(String kind, LineChannels channels, Underway underway, WaitingTurns turns, Clock clock) {
        this.kind = kind;
        this.channels = channels;
        this.underway = underway;
        this.turns = turns;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public CompletionStage<List<Result>> deliver(List<Message> messages) {
        Message message = messages.get(0);
        Order order = TurnQueue.read(message.payload());
        return result(message, order)
                .whenComplete((result, failure) -> underway.taken(message.municipality(), order.event()))
                .thenApply(List::of);
    }

    private CompletableFuture<Result> result(Message message, Order order) {
        Optional<LineChannel> channel = channels.find(order.channel());
        if (channel.isEmpty()) {
            return CompletableFuture.completedFuture(
                    new Result.Failed("the LINE channel " + order.channel() + " is gone"));
        }
        Optional<IncomingEvent> event = turns.find(message.municipality(), order);
        if (event.isEmpty()) {
            return CompletableFuture.completedFuture(new Result.Delivered());
        }
        IncomingEvent turn = event.get();
        return turn.happening() instanceof Happening.SentMedia sent
                ? underway.media(channel.get(), turn, sent)
                        .handle((media, failure) -> failure == null
                                ? taken(message, order, turn, media)
                                : notFetched(message, order, turn, failure))
                : CompletableFuture.completedFuture(taken(message, order, turn, Media.UNAVAILABLE));
    }

    /** In order, a turn that cannot be taken must not keep those after it; aside, the outbox's own back-off does. */
    private Result taken(Message message, Order order, IncomingEvent event, Media media) {
        try {
            turns.take(message.municipality(), order, event, media);
            return new Result.Delivered();
        } catch (RuntimeException e) {
            if (kind.equals(KIND_ASIDE)) {
                throw e;
            }
            LOG.warn("The turn of event {} could not be taken in order; it is tried again later", order.event(), e);
            return aside(message, order);
        }
    }

    private Result notFetched(Message message, Order order, IncomingEvent event, Throwable failure) {
        if (kind.equals(KIND)) {
            return aside(message, order);
        }
        if (message.attempt() >= MOST_ATTEMPTS) {
            return taken(message, order, event, Media.UNAVAILABLE);
        }
        long seconds = Math.min(LONGEST_BACK_OFF.toSeconds(), 1L << message.attempt());
        return new Result.Retry(
                clock.instant().plusSeconds(seconds), "the content of a message could not be fetched: " + failure);
    }

    private Result aside(Message message, Order order) {
        turns.stepAside(message.municipality(), order, clock.instant().plus(ASIDE_FOR));
        return new Result.Delivered();
    }
}
