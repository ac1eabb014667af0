package jp.madoguchi.engine.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final Instant LAST = Instant.parse("2026-11-20T01:00:59.123456Z");

    @Test
    void isTheSameMomentForAllTurnsOfAMinuteWhenItIsFarAway() {
        Instant due = Instant.parse("2026-11-21T01:00:00Z");
        assertThat(Deadlines.after(LAST, Duration.ofDays(1))).isEqualTo(due);
        assertThat(Deadlines.after(LAST.minusSeconds(58), Duration.ofDays(1))).isEqualTo(due);
    }

    @Test
    void isExactWhenItIsNear() {
        assertThat(Deadlines.after(LAST, Duration.ofMinutes(5))).isEqualTo(LAST.plusSeconds(300));
    }
}
