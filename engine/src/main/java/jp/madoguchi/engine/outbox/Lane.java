package jp.madoguchi.engine.outbox;

import java.util.ArrayList;
import java.util.List;

/**
 * The parcels of one lane on this node, oldest first. At most one batch is on its way at a time; a parcel whose transaction is still
 * open holds up those behind it. Not thread-safe: the {@link Courier} changes a lane under its lock.
 *
 * <p>A lane <em>halts</em> when its oldest parcel must be tried again later: all it holds goes back to the table, and it takes nothing
 * more until that is noted there, or a later message would overtake.
 */
final class Lane {

    private final List<Parcel> waiting = new ArrayList<>();
    private List<Parcel> underWay = List.of();
    private boolean halted;
    private int goingBack;

    boolean halted() {
        return halted;
    }

    boolean idle() {
        return waiting.isEmpty() && underWay.isEmpty() && goingBack == 0;
    }

    void add(Parcel parcel) {
        int place = waiting.size();
        while (place > 0 && waiting.get(place - 1).seq() > parcel.seq()) {
            place--;
        }
        waiting.add(place, parcel);
    }

    void remove(Parcel parcel) {
        waiting.remove(parcel);
    }

    /** What is to be delivered now, empty for nothing. */
    List<Parcel> start(int batch) {
        if (halted || !underWay.isEmpty()) {
            return List.of();
        }
        int count = 0;
        while (count < Math.min(batch, waiting.size()) && waiting.get(count).committed()) {
            count++;
        }
        if (count > 0) {
            List<Parcel> head = waiting.subList(0, count);
            underWay = List.copyOf(head);
            head.clear();
        }
        return underWay;
    }

    /** The batch came back; its parcels from {@code tried} on were not tried. */
    void returned(int tried) {
        waiting.addAll(0, underWay.subList(tried, underWay.size()));
        underWay = List.of();
    }

    /** Halts and hands out every parcel that can go back to the table at once; the others follow when their transactions end. */
    List<Parcel> halt() {
        halted = true;
        List<Parcel> back = waiting.stream().filter(Parcel::committed).toList();
        waiting.removeAll(back);
        return back;
    }

    void goesBack(int count) {
        goingBack += count;
    }

    void wentBack() {
        goingBack--;
    }
}
