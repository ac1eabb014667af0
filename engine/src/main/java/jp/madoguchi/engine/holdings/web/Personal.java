package jp.madoguchi.engine.holdings.web;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds in what is known of a resident the texts that could name one. */
final class Personal {

    /** A word of two characters, such as 大内, may well stand in a reason that names nobody. */
    private static final int SHORTEST = 3;

    private Personal() {}

    static Stream<String> texts(@Nullable Object known) {
        if (known instanceof Map<?, ?> members) {
            return members.values().stream().flatMap(Personal::texts);
        }
        if (known instanceof Collection<?> items) {
            return items.stream().flatMap(Personal::texts);
        }
        return known instanceof String text && text.strip().length() >= SHORTEST ? Stream.of(text) : Stream.empty();
    }
}
