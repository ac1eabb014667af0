package jp.madoguchi.engine.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.engine.conversation.Reminders;
import jp.madoguchi.engine.process.Processes;
import jp.madoguchi.engine.sandbox.SandboxClock;
import jp.madoguchi.engine.sandbox.SandboxComponent;
import jp.madoguchi.engine.time.TurnableClock;
import org.springframework.beans.factory.annotation.Value;

/** Lets the phone turn the engine's clock. How far it is ahead is kept in the data folder, so that a restart does not go back in time. */
@SandboxComponent
class EngineSandboxClock implements SandboxClock {

    private final TurnableClock clock;
    private final Processes processes;
    private final Reminders reminders;
    private final Path file;

    EngineSandboxClock(
            TurnableClock clock, Processes processes, Reminders reminders, @Value("${madoguchi.data}") Path data) {
        this.clock = clock;
        this.processes = processes;
        this.reminders = reminders;
        this.file = data.resolve(TurnableClock.OFFSET_FILE);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time only goes forward; got " + by);
        }
        clock.advance(by);
        try {
            Files.writeString(file, clock.offset().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the clock in " + file, e);
        }
        processes.runDue();
        reminders.runDue();
    }
}
