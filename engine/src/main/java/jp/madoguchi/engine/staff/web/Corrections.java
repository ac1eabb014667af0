package jp.madoguchi.engine.staff.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.madoguchi.engine.cases.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** The answers the resident changed since staff last acted, each as it was then. */
final class Corrections {

    private static final Set<String> ACTS_OF_STAFF = Set.of("marked-deficient", "decided");

    private final Map<String, @Nullable Object> before = new LinkedHashMap<>();

    private Corrections() {}

    /** @param timeline oldest first */
    static Corrections of(List<TimelineEntry> timeline) {
        Corrections corrections = new Corrections();
        for (TimelineEntry entry : timeline) {
            if (ACTS_OF_STAFF.contains(entry.what())) {
                corrections.before.clear();
            } else if (entry.what().equals("corrected")
                    && entry.details().get("changes") instanceof Map<?, ?> changes) {
                changes.forEach((question, change) -> corrections.add(String.valueOf(question), change));
            }
        }
        return corrections;
    }

    private void add(String question, @Nullable Object change) {
        if (change instanceof Map<?, ?> values && !before.containsKey(question)) {
            before.put(question, values.get("before"));
        }
    }

    /** Whether the answer is another now; what was changed and changed back is not. */
    boolean changed(String question, @Nullable Object now) {
        return before.containsKey(question) && !Objects.equals(before.get(question), now);
    }

    /** The answer staff saw; null when there was none. */
    @Nullable Object before(String question) {
        return before.get(question);
    }
}
