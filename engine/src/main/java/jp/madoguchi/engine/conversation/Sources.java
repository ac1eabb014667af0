package jp.madoguchi.engine.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which message gave the answer of which place, so that an unsent one can be forgotten; the latest hundred.
 *
 * <p>In JSON an array of {@code [message, place]}. It was an object once, which is still read: but a reader of JSON remembers the name of
 * every member it ever met, and made its table of names anew for each message.
 */
record Sources(Map<String, String> placeByMessage) {

    static final Sources NONE = new Sources(Map.of());
    private static final int MOST = 100;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Sources of(Object json) {
        Map<String, String> places = new LinkedHashMap<>();
        if (json instanceof Map<?, ?> object) {
            object.forEach((message, place) -> places.put((String) message, (String) place));
        } else {
            for (Object pair : (List<?>) json) {
                List<?> both = (List<?>) pair;
                places.put((String) both.get(0), (String) both.get(1));
            }
        }
        return new Sources(places);
    }

    /** Declared as an object, or Jackson would work out the list's type anew each time. */
    @JsonValue
    Object json() {
        List<List<String>> pairs = new ArrayList<>(placeByMessage.size());
        placeByMessage.forEach((message, place) -> pairs.add(List.of(message, place)));
        return pairs;
    }

    Optional<String> place(String message) {
        return Optional.ofNullable(placeByMessage.get(message));
    }

    Sources with(String message, String place) {
        Map<String, String> places = new LinkedHashMap<>(placeByMessage);
        places.put(message, place);
        while (places.size() > MOST) {
            places.remove(places.keySet().iterator().next());
        }
        return new Sources(places);
    }

    Sources without(String message) {
        Map<String, String> places = new LinkedHashMap<>(placeByMessage);
        places.remove(message);
        return new Sources(places);
    }
}
