package jp.madoguchi.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.engine.jobs.Job.State;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItemJobsTest {

    private final List<String> tried = new ArrayList<>();

    private final JobWork work = new JobWork() {
        @Override
        public String kind() {
            return JobsScene.KIND;
        }

        @Override
        public void one(Job job, String item) {
            tried.add(item);
            if (item.equals("b")) {
                throw new IllegalStateException("b is closed");
            }
        }
    };

    @ParameterizedTest
    @EnumSource(Make.class)
    void goesOnWhereItWasWhenTheNodeStopped(Make make) {
        try (Database database = make.open()) {
            JobsScene scene = new JobsScene(database);
            Job job = scene.start("a", "b", "c");
            ItemJobs items = new ItemJobs(scene.tables, List.of(work), scene.clock);
            items.work(scene.claimed().orElseThrow(), () -> tried.size() == 2);
            assertThat(scene.now(job).done()).isEqualTo(2);
            items.work(scene.claimed().orElseThrow(), () -> false);
            assertThat(tried).containsExactly("a", "b", "c");
            Job done = scene.now(job);
            assertThat(done.state()).isEqualTo(State.DONE);
            assertThat(done.failed()).isEqualTo(1);
            assertThat(database.read(() -> scene.jobs.view(done)).errors())
                    .containsExactly(new Job.Failure("b", "b is closed"));
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void stopsAfterTheItemItIsAtWhenItIsCancelled(Make make) {
        try (Database database = make.open()) {
            JobsScene scene = new JobsScene(database);
            Job job = scene.start("a", "b", "c");
            JobWork cancelling = new JobWork() {
                @Override
                public String kind() {
                    return JobsScene.KIND;
                }

                @Override
                public void one(Job its, String item) {
                    tried.add(item);
                    scene.cancel(its);
                }
            };
            new ItemJobs(scene.tables, List.of(cancelling), scene.clock)
                    .work(scene.claimed().orElseThrow(), () -> false);
            assertThat(tried).containsExactly("a");
            assertThat(scene.now(job).state()).isEqualTo(State.CANCELLED);
        }
    }
}
