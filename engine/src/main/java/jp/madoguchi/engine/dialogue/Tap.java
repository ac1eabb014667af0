package jp.madoguchi.engine.dialogue;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a button carries: {@code d:TOKEN:EVENT:PLACE:ARGUMENT}. The token names the prompt the button was shown with; the place is the
 * question's number in the form ({@code 5}, in a group {@code 5.0}), so that the data stays short however long the ids are.
 */
record Tap(long token, Event event, String place, String argument) {

    private static final String PREFIX = "d:";
    private static final Map<String, Event> EVENTS = new HashMap<>();

    static {
        for (Event event : Event.values()) {
            EVENTS.put(event.code(), event);
        }
    }

    String data() {
        return PREFIX + token + ":" + event.code() + ":" + place + ":" + argument;
    }

    /** The button that carries this data, or null when no dialogue made it. */
    static @Nullable Tap parse(String data) {
        String[] parts = data.startsWith(PREFIX) ? data.split(":", 5) : new String[0];
        if (parts.length != 5) {
            return null;
        }
        Event event = EVENTS.get(parts[2]);
        try {
            return event == null ? null : new Tap(Long.parseLong(parts[1]), event, parts[3], parts[4]);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
