package jp.madoguchi.engine.line;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.madoguchi.engine.line.EventStore.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gathers the turns that come in while others are being taken, and takes those of one channel in one transaction: the more residents
 * talk, the less each turn costs. Nobody is waited for; a turn that comes alone is taken alone.
 *
 * <p>A person's turns are taken one after the other, in the order they came to this node. A turn that fails together with others, or that
 * cannot be taken with them, is handled by whoever brought it.
 */
final class TurnGroups implements AutoCloseable {

    static final int MOST_TOGETHER = 64;

    /** Each holds a connection; half of them are for everything else, such as what staff do. */
    private static final int MOST_GROUPS = 8;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private static final Logger LOG = LoggerFactory.getLogger(TurnGroups.class);

    private final TransactionOperations transaction;
    private final Group group;
    private final int usually;
    private final int most;
    private final ExecutorService threads;

    /** Those whose person has nobody before them, in the order they came. */
    private final Deque<Visitor> ready = new ArrayDeque<>();

    /** Those behind a turn of the same person; a person is in here as long as one of theirs is ready or being taken. */
    private final Map<Person, Deque<Visitor>> behind = new HashMap<>();

    private int underWay;

    TurnGroups(TransactionOperations transaction, Group group) {
        // Other processors have the requests to read and answer; and fewer groups are larger and cheaper ones.
        this(transaction, group, between(1, PROCESSORS / 2, MOST_GROUPS / 2), between(2, PROCESSORS, MOST_GROUPS));
    }

    private static int between(int least, int wanted, int most) {
        return Math.max(least, Math.min(wanted, most));
    }

    /**
     * @param usually how many groups are taken at the same time, however small they are
     * @param most how many while as many turns wait as a group takes: a group that works waits for the database most of the time, and
     *     nothing is gained by letting more than that gather
     */
    TurnGroups(TransactionOperations transaction, Group group, int usually, int most) {
        this.transaction = transaction;
        this.group = group;
        this.usually = usually;
        this.most = most;
        this.threads = Executors.newFixedThreadPool(most, work -> {
            Thread thread = new Thread(work, "line-turns");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes turns of different residents in the present transaction; see {@link TurnGroup#take}. */
    interface Group {
        List<Optional<Kept>> take(LineChannel channel, List<IncomingEvent> events);
    }

    private record Person(String channel, String user) {}

    /** @param kept empty when the event is to be handled alone; who got anything else has left */
    private record Visitor(
            Person person, LineChannel channel, IncomingEvent event, CompletableFuture<Optional<Kept>> kept) {}

    /**
     * Handles an event such as {@link TurnGroup#takes} says; returns when all it caused is committed.
     *
     * @param alone handles it in a transaction of its own
     */
    Kept take(LineChannel channel, IncomingEvent event, Supplier<Kept> alone) {
        Person person = new Person(channel.id(), Objects.requireNonNull(event.user()));
        Visitor visitor = new Visitor(person, channel, event, new CompletableFuture<>());
        enter(visitor);
        Optional<Kept> kept;
        try {
            kept = visitor.kept().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        if (kept.isPresent()) {
            return kept.get();
        }
        try {
            return alone.get();
        } finally {
            leave(List.of(visitor));
        }
    }

    /** How many turns wait to be taken. */
    synchronized int waiting() {
        return ready.size() + behind.values().stream().mapToInt(Deque::size).sum();
    }

    private synchronized void enter(Visitor visitor) {
        Deque<Visitor> others = behind.get(visitor.person());
        if (others == null) {
            behind.put(visitor.person(), new ArrayDeque<>());
            ready.add(visitor);
            begin();
        } else {
            others.add(visitor);
        }
    }

    /** Whoever is behind them is next. */
    private synchronized void leave(List<Visitor> handled) {
        for (Visitor visitor : handled) {
            Visitor next = Objects.requireNonNull(behind.get(visitor.person())).poll();
            if (next == null) {
                behind.remove(visitor.person());
            } else {
                ready.add(next);
                begin();
            }
        }
    }

    /** Under the lock. */
    private void begin() {
        int together = underWay < usually ? 1 : MOST_TOGETHER;
        if (underWay < most && ready.size() >= together) {
            underWay++;
            threads.execute(this::takeSome);
        }
    }

    private void takeSome() {
        List<Visitor> visitors = next();
        try {
            if (!visitors.isEmpty()) {
                take(visitors);
            }
        } finally {
            visitors.forEach(visitor -> visitor.kept().complete(Optional.empty()));
            end();
        }
    }

    private synchronized List<Visitor> next() {
        List<Visitor> together = new ArrayList<>();
        Iterator<Visitor> waiting = ready.iterator();
        while (waiting.hasNext() && together.size() < MOST_TOGETHER) {
            Visitor visitor = waiting.next();
            if (together.isEmpty()
                    || together.get(0).channel().id().equals(visitor.channel().id())) {
                together.add(visitor);
                waiting.remove();
            }
        }
        return together;
    }

    private synchronized void end() {
        underWay--;
        begin();
    }

    private void take(List<Visitor> visitors) {
        LineChannel channel = visitors.get(0).channel();
        List<IncomingEvent> events = visitors.stream().map(Visitor::event).toList();
        try {
            List<Optional<Kept>> done =
                    Objects.requireNonNull(transaction.execute(status -> group.take(channel, events)));
            // All at once: if each left when it goes on, they would wait for each other.
            leave(IntStream.range(0, visitors.size())
                    .filter(i -> done.get(i).isPresent())
                    .mapToObj(visitors::get)
                    .toList());
            for (int i = 0; i < visitors.size(); i++) {
                visitors.get(i).kept().complete(done.get(i));
            }
        } catch (CannotCreateTransactionException e) {
            // Each alone would only wait for a connection again.
            leave(visitors);
            visitors.forEach(visitor -> visitor.kept().completeExceptionally(e));
        } catch (RuntimeException e) {
            if (visitors.size() > 1) {
                LOG.warn(
                        "{} turns could not be taken together, each is taken alone: {}", visitors.size(), e.toString());
            }
            LOG.debug("A group of {} turns failed", visitors.size(), e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
