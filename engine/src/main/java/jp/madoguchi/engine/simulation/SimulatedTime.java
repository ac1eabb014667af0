package jp.madoguchi.engine.simulation;

import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.engine.conversation.Reminders;
import jp.madoguchi.engine.municipalities.MunicipalityId;
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
    private final SimulatedTill till;

    SimulatedTime(TurnableClock clock, Processes processes, Reminders reminders, SimulatedTill till) {
        this.till = till;
        this.clock = clock;
        this.processes = processes;
        this.reminders = reminders;
    }

    void set(Instant at) {
        clock.set(at);
    }

    void settle(MunicipalityId municipality) {
        processes.runDue();
        if (till.settle(municipality)) {
            processes.runDue();
        }
    }

    void pass(MunicipalityId municipality, Duration by) {
        Instant end = clock.instant().plus(by);
        while (clock.instant().isBefore(end)) {
            Duration left = Duration.between(clock.instant(), end);
            clock.advance(left.compareTo(STRIDE) < 0 ? left : STRIDE);
            settle(municipality);
            reminders.runDue();
        }
    }
}
