package jp.madoguchi.engine.process.camunda;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.task.Task;

/** Due dates by the engine's clock; Camunda's own clock is static and shared by all engines in the machine. */
final class ClockedCalendar implements BusinessCalendar {

    private final Clock clock;
    private final BiFunction<String, Instant, Instant> due;

    /** @param due the moment for a description, seen from a start */
    ClockedCalendar(Clock clock, BiFunction<String, Instant, Instant> due) {
        this.clock = clock;
        this.due = due;
    }

    @Override
    public Date resolveDuedate(String description) {
        return Date.from(due.apply(description, clock.instant()));
    }

    @Override
    public Date resolveDuedate(String description, Date start) {
        return Date.from(due.apply(description, start.toInstant()));
    }

    @Override
    public Date resolveDuedate(String description, Task task) {
        return resolveDuedate(description);
    }
}
