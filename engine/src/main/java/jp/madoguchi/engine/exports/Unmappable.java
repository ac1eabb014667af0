package jp.madoguchi.engine.exports;

import java.util.List;

/** Characters that the wanted encoding does not have. Answered as 422 before anything is written. */
public class Unmappable extends RuntimeException {

    private final transient List<Found> found;

    Unmappable(List<Found> found) {
        super(found.size() + " character(s) cannot be encoded, the first: " + found.get(0));
        this.found = List.copyOf(found);
    }

    /**
     * One of them.
     *
     * @param number of the case; empty for a heading
     * @param column its heading
     */
    public record Found(String number, String column, String character) {}

    /** At most 100 of them. */
    public List<Found> found() {
        return found;
    }
}
