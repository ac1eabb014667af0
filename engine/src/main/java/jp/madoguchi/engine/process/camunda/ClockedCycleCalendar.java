package jp.madoguchi.engine.process.camunda;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** Repeating timers. A firing that was missed is made up for, because each is counted from the one before. Camunda insists on the class. */
final class ClockedCycleCalendar extends CycleBusinessCalendar {

    @Override
    public @Nullable Date resolveDuedate(String kept, @Nullable Date start, long repeatOffset) {
        Cycle cycle = Cycle.parse(kept);
        JobEntity firing = Context.getCommandContext().getCurrentJob();
        boolean again = firing != null && kept.equals(repeatOf(firing));
        Instant last = again ? firing.getDuedate().toInstant() : cycle.start();
        return cycle.after(last).map(Date::from).orElse(null);
    }

    private static @Nullable String repeatOf(JobEntity job) {
        return job instanceof org.camunda.bpm.engine.impl.persistence.entity.TimerEntity timer
                ? timer.getRepeat()
                : null;
    }
}
