package jp.madoguchi.engine.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one night's run let go of.
 *
 * @param night the day on which it began
 * @param finished null while it runs
 * @param leftovers jobs and messages
 */
public record RetentionRun(
        LocalDate night, @Nullable Instant finished, long cases, long residents, long leftovers, Report report) {

    /**
     * What was due and is still there.
     *
     * @param left for a reason that staff can do something about
     * @param failures how many could not be erased; the engine's log says why, and the next night tries again
     * @param failed numbers of the first of these cases, ids of residents
     */
    public record Report(List<Left> left, long failures, List<String> failed) {

        static final Report NOTHING = new Report(List.of(), 0, List.of());

        public Report {
            left = List.copyOf(left);
            failed = List.copyOf(failed);
        }
    }
}
