package jp.madoguchi.engine.simulation;

import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.engine.conversation.Reminders;
import jp.madoguchi.engine.process.Processes;
import jp.madoguchi.engine.time.TurnableClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Time in a simulation. It passes in hours, so that what falls due on the way happens at about its own time. */
@Component
@ConditionalOnProperty("madoguchi.simulation")
class SimulatedTime {

    private static final Duration STRIDE = Duration.ofHours(1);

    private final TurnableClock clock;
    private final Processes processes;
    private final Reminders reminders;

    SimulatedTime(TurnableClock clock, Processes processes, Reminders reminders) {
        this.clock = clock;
        this.processes = processes;
        this.reminders = reminders;
    }

    void set(Instant at) {
        clock.set(at);
    }

    void settle() {
        processes.runDue();
    }

    void pass(Duration by) {
        Instant end = clock.instant().plus(by);
        while (clock.instant().isBefore(end)) {
            Duration left = Duration.between(clock.instant(), end);
            clock.advance(left.compareTo(STRIDE) < 0 ? left : STRIDE);
            processes.runDue();
            reminders.runDue();
        }
    }
}
