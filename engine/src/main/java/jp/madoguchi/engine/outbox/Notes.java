package jp.madoguchi.engine.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes notes to the table in groups, one transaction each, from a thread of its own. Tries until it can. */
final class Notes {

    private static final Logger LOG = LoggerFactory.getLogger(Notes.class);
    private static final int MOST_AT_ONCE = 500;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final BlockingQueue<Entry> waiting = new LinkedBlockingQueue<>();
    private final Consumer<List<Note>> table;
    private final Duration grouping;
    private final Thread thread = new Thread(this::run, "outbox-notes");

    /** @param table writes notes in one transaction */
    Notes(Consumer<List<Note>> table, Duration grouping) {
        this.table = table;
        this.grouping = grouping;
        thread.setDaemon(true);
    }

    /** The notes of one entry are written together. */
    private record Entry(List<Note> notes, Runnable written) {}

    void add(List<Note> notes, Runnable written) {
        waiting.add(new Entry(List.copyOf(notes), written));
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                List<Entry> group = new ArrayList<>();
                group.add(waiting.take());
                Thread.sleep(grouping.toMillis());
                waiting.drainTo(group, MOST_AT_ONCE);
                write(group);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Entry> group) throws InterruptedException {
        List<Note> notes = group.stream().flatMap(e -> e.notes().stream()).toList();
        while (true) {
            try {
                table.accept(notes);
                break;
            } catch (RuntimeException e) {
                LOG.warn("{} results of the outbox could not be noted; trying again", notes.size(), e);
                Thread.sleep(PAUSE_AFTER_FAILURE.toMillis());
            }
        }
        group.forEach(e -> e.written().run());
    }
}
