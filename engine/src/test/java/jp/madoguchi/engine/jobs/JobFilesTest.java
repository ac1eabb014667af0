package jp.madoguchi.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import jp.madoguchi.engine.jobs.Job.State;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;

/** Files that jobs make or work on. */
class JobFilesTest {

    private static final JobsScene.Act MAKES_ONE = (job, run) -> {
        try (OutputStream out = run.made()) {
            out.write(JobsScene.noise(7));
        }
        run.done(Map.of());
    };

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesAFileBackForADayAndForgetsTheJobAfterAWeek(Make make) throws IOException {
        try (Database database = make.open()) {
            JobsScene scene = new JobsScene(database);
            scene.start();
            Job done = scene.worked(MAKES_ONE);
            assertThat(scene.pieces()).isGreaterThan(2);
            scene.tidy();
            assertThat(scene.file(done)).isEqualTo(JobsScene.noise(7));
            assertThat(scene.file(done)).hasSize((int) done.file().size());
            assertThat(scene.tables.files().has(done)).isTrue();
            scene.clock.advance(JobFiles.KEPT_FOR);
            assertThat(scene.tables.files().has(done)).isFalse();
            scene.tidy();
            assertThat(scene.pieces()).isZero();
            assertThatThrownBy(() -> scene.file(done)).isInstanceOf(IOException.class);
            assertThat(scene.now(done).state()).isEqualTo(State.DONE);
            scene.clock.advance(Jobs.SHOWN_FOR);
            scene.tidy();
            assertThat(database.count("select count(*) from job")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void isNoWholeFileWhenAPieceIsMissing(Make make) {
        try (Database database = make.open()) {
            JobsScene scene = new JobsScene(database);
            scene.start();
            Job done = scene.worked(MAKES_ONE);
            database.transaction()
                    .executeWithoutResult(status -> database.jdbc().update("delete from job_chunk where position = 2"));
            assertThatThrownBy(() -> scene.file(done)).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void letsOneOpenJobBeAboutOneThing(Make make) {
        try (Database database = make.open()) {
            JobsScene scene = new JobsScene(database);
            Job first = scene.startOn(JobsScene.noise(1), "list");
            assertThatThrownBy(() -> scene.startOn(JobsScene.noise(2), "list"))
                    .isInstanceOf(DuplicateKeyException.class);
            scene.startOn(JobsScene.noise(3), "other list");
            scene.cancel(first);
            scene.startOn(JobsScene.noise(4), "list");
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsAGivenFileUntilTheWorkHasEnded(Make make) {
        try (Database database = make.open()) {
            JobsScene scene = new JobsScene(database);
            scene.startOn(JobsScene.noise(5), "list");
            Job done = scene.worked((job, run) -> {
                try (InputStream given = run.given()) {
                    assertThat(given.readAllBytes()).isEqualTo(JobsScene.noise(5));
                }
                run.done(Map.of("added", 1));
            });
            assertThat(done.state()).isEqualTo(State.DONE);
            assertThat(scene.pieces()).isZero();
            scene.startOn(JobsScene.noise(6), "list");
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void withdrawsFilesThatWereMadeAndBeginsThoseBeingMadeAnew(Make make) throws IOException {
        try (Database database = make.open()) {
            JobsScene scene = new JobsScene(database);
            scene.start();
            Job made = scene.worked(MAKES_ONE);
            Job open = scene.start();
            OutputStream half = scene.run(scene.claimed().orElseThrow()).made();
            assertThat(database.read(() -> scene.tables.files().withdraw(JobsScene.CITY, JobsScene.KIND)))
                    .isEqualTo(1);
            assertThat(scene.tables.files().has(scene.now(made))).isFalse();
            assertThat(scene.pieces()).isZero();
            assertThatThrownBy(() -> half.write(JobsScene.noise(1))).isInstanceOf(JobStopped.class);
            scene.worked(MAKES_ONE);
            assertThat(scene.file(scene.now(open))).isEqualTo(JobsScene.noise(7));
        }
    }
}
