package jp.madoguchi.engine.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Carries the parcels this node holds to their handlers, lane by lane. A parcel is announced before its row is written or claimed, so
 * that its place in the lane is taken while the caller still holds whatever orders the lane, and set off when that transaction commits.
 */
final class Courier {

    private final Map<LaneKey, Lane> lanes = new ConcurrentHashMap<>();
    private final Map<UUID, Parcel> held = new ConcurrentHashMap<>();
    private final Handlers handlers;
    private final Notes notes;
    private final Clock clock;
    private final int capacity;
    private volatile boolean open;

    Courier(Handlers handlers, Notes notes, Clock clock, int capacity) {
        this.handlers = handlers;
        this.notes = notes;
        this.clock = clock;
        this.capacity = capacity;
    }

    void start() {
        open = true;
    }

    /** Takes a place in the lane; false when the parcel must be left to the table, or is held already. */
    boolean announce(Parcel parcel) {
        if (!open || held.size() >= capacity || held.putIfAbsent(parcel.id(), parcel) != null) {
            return false;
        }
        boolean[] taken = {false};
        change(parcel.lane(), lane -> {
            if (!lane.halted()) {
                lane.add(parcel);
                taken[0] = true;
            }
        });
        if (!taken[0]) {
            held.remove(parcel.id());
        }
        return taken[0];
    }

    /** The transaction that wrote or claimed these parcels has committed. */
    void setOff(Collection<Parcel> parcels) {
        for (Parcel parcel : parcels) {
            change(parcel.lane(), lane -> {
                parcel.commit();
                if (lane.halted() || !open) {
                    lane.remove(parcel);
                    giveBack(lane, List.of(new Note.Released(parcel)));
                }
            });
        }
    }

    /** These parcels do not exist after all, or are somebody else's. */
    void withdraw(Collection<Parcel> parcels) {
        for (Parcel parcel : parcels) {
            held.remove(parcel.id());
            change(parcel.lane(), lane -> lane.remove(parcel));
        }
    }

    /** Those held whose lease ends before that moment and has not ended yet. */
    List<Parcel> leasesEndingBefore(Instant moment) {
        Instant now = clock.instant();
        return held.values().stream()
                .filter(p -> p.committed()
                        && p.leasedUntil().isBefore(moment)
                        && p.leasedUntil().isAfter(now))
                .toList();
    }

    int held() {
        return held.size();
    }

    int room() {
        return open ? capacity - held.size() : 0;
    }

    /** Starts nothing more, gives back what was not started, and waits for what is under way and for its notes. */
    void stop(Duration patience) throws InterruptedException {
        open = false;
        lanes.keySet().forEach(key -> change(key, lane -> giveBack(lane, released(lane.halt()))));
        long end = System.nanoTime() + patience.toNanos();
        while (!held.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
    }

    private void change(LaneKey key, Consumer<Lane> change) {
        List<Parcel> next = new ArrayList<>();
        lanes.compute(key, (k, known) -> {
            Lane lane = known == null ? new Lane() : known;
            change.accept(lane);
            if (open) {
                next.addAll(lane.start(handlers.batch(key.kind())));
            }
            return lane.idle() ? null : lane;
        });
        if (!next.isEmpty()) {
            handlers.execute(key.kind(), () -> deliver(key, next));
        }
    }

    private void deliver(LaneKey key, List<Parcel> batch) {
        Instant now = clock.instant();
        if (batch.stream().anyMatch(p -> !p.leasedUntil().isAfter(now))) {
            // The lease ran out unrenewed: somebody else may have it by now. Let the table say who goes on.
            change(key, lane -> {
                lane.returned(0);
                giveBack(lane, released(lane.halt()));
            });
            return;
        }
        handlers.deliver(key.kind(), batch).thenAccept(results -> returned(key, results));
    }

    private void returned(LaneKey key, List<Note> results) {
        change(key, lane -> {
            lane.returned(results.size());
            List<Note> all = new ArrayList<>(results);
            if (!open || results.stream().anyMatch(Note.Again.class::isInstance)) {
                all.addAll(released(lane.halt()));
            }
            giveBack(lane, all);
        });
    }

    private static List<Note> released(List<Parcel> parcels) {
        return parcels.stream().<Note>map(Note.Released::new).toList();
    }

    private void giveBack(Lane lane, List<Note> these) {
        // A lane that goes on needs no memory of what is only to be deleted; one that halted must stay until the table
        // knows.
        int kept = lane.halted() ? these.size() : 0;
        lane.goesBack(kept);
        if (!these.isEmpty()) {
            notes.add(
                    these,
                    () -> these.forEach(note -> {
                        held.remove(note.parcel().id());
                        if (kept > 0) {
                            change(note.parcel().lane(), Lane::wentBack);
                        }
                    }));
        }
    }
}
