package jp.madoguchi.engine.dialogue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code place}: a position shared from a map. */
record PlaceAsker() implements Asker {

    @Override
    public Reply ask(Asked asked, String text, List<Reply.Action> quick) {
        return new Reply.AskPlace(text, quick);
    }

    @Override
    public String how(Asked asked) {
        return asked.say("how-place");
    }

    @Override
    public Heard place(Asked asked, Input.SharedPlace place) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("latitude", decimal(place.latitude()));
        answer.put("longitude", decimal(place.longitude()));
        if (place.title() != null) {
            answer.put("title", place.title());
        }
        if (place.address() != null) {
            answer.put("address", place.address());
        }
        return shaped(answer) ? new Heard.Answer(answer) : asked.refuse("rejected-other");
    }

    private static Object decimal(double degrees) {
        return Double.isFinite(degrees)
                ? Objects.requireNonNull(Filling.tidy(BigDecimal.valueOf(degrees)))
                : Integer.MAX_VALUE;
    }

    @Override
    public boolean shaped(Object value) {
        return value instanceof Map<?, ?> place
                && within(place.get("latitude"), 90)
                && within(place.get("longitude"), 180);
    }

    private static boolean within(@org.jspecify.annotations.Nullable Object degrees, int limit) {
        return degrees instanceof Number number && Math.abs(number.doubleValue()) <= limit;
    }
}
