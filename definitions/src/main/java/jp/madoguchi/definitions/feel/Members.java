package jp.madoguchi.definitions.feel;

import static jp.madoguchi.definitions.feel.FeelType.ANY;
import static jp.madoguchi.definitions.feel.FeelType.BOOLEAN;
import static jp.madoguchi.definitions.feel.FeelType.NUMBER;
import static jp.madoguchi.definitions.feel.FeelType.STRING;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may follow a dot. */
final class Members {

    private static final Map<String, FeelType> OF_DATE =
            Map.of("year", NUMBER, "month", NUMBER, "day", NUMBER, "weekday", NUMBER);
    private static final Map<String, FeelType> OF_TIME =
            Map.of("hour", NUMBER, "minute", NUMBER, "second", NUMBER, "time offset", ANY, "timezone", STRING);
    private static final Map<String, FeelType> OF_DAYS =
            Map.of("days", NUMBER, "hours", NUMBER, "minutes", NUMBER, "seconds", NUMBER);
    private static final Map<String, FeelType> OF_MONTHS = Map.of("years", NUMBER, "months", NUMBER);
    private static final Map<String, FeelType> OF_RANGE =
            Map.of("start", ANY, "end", ANY, "start included", BOOLEAN, "end included", BOOLEAN);

    private Members() {}

    /** The type of a member, for a list the list of its items' members; null when there is no such member. */
    static @Nullable FeelType type(FeelType of, String name) {
        if (Compatible.isUnknown(of)) {
            return ANY;
        } else if (of instanceof FeelType.ListOf list) {
            FeelType member = type(list.item(), name);
            return member == null ? null : FeelType.list(member);
        } else if (of instanceof FeelType.ContextOf context && context.open()) {
            return context.members().getOrDefault(name, ANY);
        }
        return all(of).get(name);
    }

    static Set<String> names(FeelType of) {
        return of instanceof FeelType.ListOf list ? names(list.item()) : Set.copyOf(all(of).keySet());
    }

    private static Map<String, FeelType> all(FeelType of) {
        if (of instanceof FeelType.ContextOf context) {
            return context.members();
        } else if (of instanceof FeelType.Basic basic) {
            return switch (basic) {
                case DATE -> OF_DATE;
                case TIME -> OF_TIME;
                case DATE_TIME -> both(OF_DATE, OF_TIME);
                case DAYS_DURATION -> OF_DAYS;
                case MONTHS_DURATION -> OF_MONTHS;
                case RANGE -> OF_RANGE;
                default -> Map.of();
            };
        }
        return Map.of();
    }

    private static Map<String, FeelType> both(Map<String, FeelType> one, Map<String, FeelType> other) {
        Map<String, FeelType> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }
}
