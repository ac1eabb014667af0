package jp.madoguchi.definitions.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each part of a form stood in the sheets, and what was found wrong on the way. */
public final class Located {

    private final Map<String, Place> places = new HashMap<>();
    private final List<SheetError> errors = new ArrayList<>();

    /** @param whole where to point when nothing nearer is known */
    public Located(Place whole) {
        places.put("", whole);
    }

    public void at(String pointer, Place place) {
        places.put(pointer, place);
    }

    public void error(Place place, String ja, String en) {
        errors.add(place.error(ja, en));
    }

    public List<SheetError> errors() {
        return List.copyOf(errors);
    }

    /** The cell of the value at a pointer, or of the nearest value around it. */
    public Place place(String pointer) {
        String nearest = pointer;
        while (!places.containsKey(nearest) && !nearest.isEmpty()) {
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
        }
        return places.getOrDefault(nearest, new Place("", 0, 0));
    }

    /** Whether something was already found wrong in that line. */
    public boolean hasErrorInLineOf(Place place) {
        return errors.stream()
                .anyMatch(error -> error.sheet().equals(place.page())
                        && error.cell().replaceAll("[A-Z]+", "").equals(String.valueOf(place.line())));
    }
}
