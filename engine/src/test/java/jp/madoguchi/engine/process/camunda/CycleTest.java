package jp.madoguchi.engine.process.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CycleTest {

    @Test
    void firesAsOftenAsWrittenThoughItBeganBetweenTwoMilliseconds() {
        Cycle cycle = Cycle.parse(Cycle.begin("R3/P7D", Instant.parse("2026-11-20T01:00:00.123456Z")));
        List<Instant> firings = new ArrayList<>();
        Optional<Instant> next = cycle.after(cycle.start());
        while (next.isPresent() && firings.size() < 10) {
            // As the job keeps it.
            Instant due = Date.from(next.get()).toInstant();
            firings.add(due);
            next = cycle.after(due);
        }
        assertThat(firings)
                .containsExactly(
                        Instant.parse("2026-11-27T01:00:00.123Z"),
                        Instant.parse("2026-12-04T01:00:00.123Z"),
                        Instant.parse("2026-12-11T01:00:00.123Z"));
    }
}
