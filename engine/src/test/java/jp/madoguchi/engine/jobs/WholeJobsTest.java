package jp.madoguchi.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.engine.jobs.Job.State;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Work in one piece: what becomes of it when somebody, or something, gets in its way. */
class WholeJobsTest {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @ParameterizedTest
    @EnumSource(Make.class)
    void tellsHowFarItIsAndEndsWithItsResult(Make make) {
        try (Database database = make.open()) {
            JobsScene scene = new JobsScene(database);
            scene.start();
            Job done = scene.worked((job, run) -> {
                run.at(30, 100);
                assertThat(scene.now(job).done()).isEqualTo(30);
                scene.clock.advance(Duration.ofSeconds(1));
                run.at(60, 100);
                assertThat(scene.now(job).done()).isEqualTo(60);
                run.done(Map.of("added", 100));
            });
            assertThat(done.state()).isEqualTo(State.DONE);
            assertThat(done.done()).isEqualTo(done.total()).isEqualTo(100);
            assertThat(Objects.requireNonNull(done.outcome()).result()).isEqualTo(Map.of("added", 100));
            assertThat(done.file()).isNull();
            assertThat(scene.claimed()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void triesThreeTimesWhatNobodyExpected(Make make) {
        try (Database database = make.open()) {
            JobsScene scene = new JobsScene(database);
            scene.start();
            JobsScene.Act broken = (job, run) -> {
                throw new IllegalStateException("no space left");
            };
            for (int attempt = 1; attempt < WholeJobs.MOST_ATTEMPTS; attempt++) {
                assertThat(scene.worked(broken).state()).isEqualTo(State.RUNNING);
                assertThat(scene.claimed()).isEmpty();
                scene.clock.advance(PAUSE);
            }
            Job failed = scene.worked(broken);
            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(problem(failed).status()).isEqualTo(500);
            assertThat(problem(failed).detail()).contains("予期しない").doesNotContain("no space left");
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void failsAtOnceWithWhatIsKnownToBeWrong(Make make) {
        try (Database database = make.open()) {
            JobsScene scene = new JobsScene(database);
            scene.startOn(JobsScene.noise(1), "list");
            Job failed = scene.worked((job, run) -> {
                throw new IllegalArgumentException("3 行目が違います");
            });
            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(problem(failed).detail()).isEqualTo("3 行目が違います");
            assertThat(problem(failed).errors()).containsExactly(Map.of("row", 3));
            assertThat(scene.pieces()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void goesOnAtAnotherNodeAndLetsTheFirstWriteNothingMore(Make make) throws Exception {
        try (Database database = make.open()) {
            JobsScene scene = new JobsScene(database);
            scene.start();
            JobRun silent = scene.run(scene.claimed().orElseThrow());
            OutputStream half = silent.made();
            half.write(JobsScene.noise(1));
            assertThat(scene.claimed()).isEmpty();
            scene.clock.advance(JobRunner.LEASE);
            Job done = scene.worked((job, run) -> {
                try (OutputStream whole = run.made()) {
                    whole.write(JobsScene.noise(2));
                }
                run.done(Map.of());
            });
            assertThatThrownBy(() -> half.write(JobsScene.noise(1))).isInstanceOf(JobStopped.class);
            assertThatThrownBy(() -> silent.done(Map.of())).isInstanceOf(JobStopped.class);
            assertThat(scene.file(done)).isEqualTo(JobsScene.noise(2));
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesUpWithAWordWhatNodesDieOfAgainAndAgain(Make make) {
        try (Database database = make.open()) {
            JobsScene scene = new JobsScene(database);
            scene.start();
            for (int death = 0; death < WholeJobs.MOST_ATTEMPTS; death++) {
                scene.claimed().orElseThrow();
                scene.clock.advance(JobRunner.LEASE);
            }
            Job failed = scene.worked((job, run) -> run.done(Map.of()));
            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(problem(failed).detail()).contains("3 回止まった");
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void isGivenBackWhenTheNodeStops(Make make) {
        try (Database database = make.open()) {
            JobsScene scene = new JobsScene(database);
            scene.start();
            Job left = scene.worked((job, run) -> throwIfStopped(scene, job), true);
            assertThat(left.state()).isEqualTo(State.RUNNING);
            assertThat(left.attempt()).isZero();
            assertThat(scene.worked((job, run) -> run.done(Map.of())).state()).isEqualTo(State.DONE);
        }
    }

    private static void throwIfStopped(JobsScene scene, Job job) {
        new Running(job, scene.tables, scene.clock, () -> true).at(1, 2);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void stopsWhenItIsCancelledAndLeavesNothing(Make make) {
        try (Database database = make.open()) {
            JobsScene scene = new JobsScene(database);
            scene.start();
            Job cancelled = scene.worked((job, run) -> {
                try (OutputStream out = run.made()) {
                    out.write(JobsScene.noise(1));
                    assertThat(scene.pieces()).isPositive();
                    scene.cancel(job);
                    assertThatThrownBy(() -> out.write(JobsScene.noise(2))).isInstanceOf(JobStopped.class);
                    throw new JobStopped();
                }
            });
            assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
            assertThat(scene.pieces()).isZero();
            assertThat(scene.claimed()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void endsTogetherWithWhatItDidOrNotAtAll(Make make) {
        try (Database database = make.open()) {
            JobsScene scene = new JobsScene(database);
            Job job = scene.start();
            JobRun run = scene.run(scene.claimed().orElseThrow());
            database.transaction().executeWithoutResult(status -> {
                run.done(Map.of());
                status.setRollbackOnly();
            });
            assertThat(scene.now(job).state()).isEqualTo(State.RUNNING);
            scene.cancel(job);
            assertThatThrownBy(() -> run.done(Map.of())).isInstanceOf(JobStopped.class);
        }
    }

    private static Job.Problem problem(Job job) {
        return Objects.requireNonNull(Objects.requireNonNull(job.outcome()).problem());
    }
}
