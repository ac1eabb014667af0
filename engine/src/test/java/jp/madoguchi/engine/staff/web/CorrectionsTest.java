package jp.madoguchi.engine.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.cases.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static final TimelineEntry MARKED = entry("marked-deficient", Map.of());

    @Test
    void tellsTheAnswerStaffSawThroughSeveralCorrections() {
        Corrections corrections =
                Corrections.of(List.of(MARKED, corrected("price", 100, 200), corrected("price", 200, 300)));
        assertThat(corrections.changed("price", 300)).isTrue();
        assertThat(corrections.before("price")).isEqualTo(100);
        assertThat(corrections.changed("name", "山口 花子")).isFalse();
    }

    @Test
    void tellsAnAnswerThatWasNotThereBefore() {
        Corrections corrections = Corrections.of(List.of(corrected("building", null, "市営住宅")));
        assertThat(corrections.changed("building", "市営住宅")).isTrue();
        assertThat(corrections.before("building")).isNull();
    }

    @Test
    void doesNotTellWhatWasChangedBack() {
        Corrections corrections = Corrections.of(List.of(corrected("price", 100, 200), corrected("price", 200, 100)));
        assertThat(corrections.changed("price", 100)).isFalse();
    }

    @Test
    void doesNotTellWhatStaffHaveActedOnSince() {
        Corrections corrections = Corrections.of(List.of(corrected("price", 100, 200), MARKED));
        assertThat(corrections.changed("price", 200)).isFalse();
    }

    private static TimelineEntry corrected(String question, @Nullable Object before, Object after) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("before", before);
        values.put("after", after);
        return entry("corrected", Map.of("changes", Map.of(question, values)));
    }

    private static TimelineEntry entry(String what, Map<String, Object> details) {
        return new TimelineEntry(Instant.EPOCH, what, details);
    }
}
