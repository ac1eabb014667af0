package jp.madoguchi.engine.sandbox.line;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest entries of something, oldest first. */
final class Journal<T> {

    private static final int KEPT = 500;

    private final Deque<T> entries = new ArrayDeque<>();

    synchronized void add(T entry) {
        if (entries.size() == KEPT) {
            entries.removeFirst();
        }
        entries.addLast(entry);
    }

    synchronized List<T> entries() {
        return List.copyOf(entries);
    }
}
