package jp.madoguchi.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.jobs.Job.State;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class EndedJobsTest {

    private static final MunicipalityId CITY = new MunicipalityId("yamaguchi");
    private static final MunicipalityId ELSEWHERE = new MunicipalityId("maizuru");
    private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");

    @ParameterizedTest
    @EnumSource(Make.class)
    void forgetsWhatEndedBeforeAMomentAndNothingThatIsStillToDo(Make make) {
        try (Database database = make.open()) {
            JobStore store = new JobStore(
                    JdbcClient.create(database.jdbc()),
                    new PlainVault(),
                    JsonMapper.builder().build());
            Job old = ended(database, store, CITY, OLD);
            ended(database, store, CITY, OLD);
            Job young = ended(database, store, CITY, LATER);
            Job foreign = ended(database, store, ELSEWHERE, OLD);
            Job waiting = begun(database, store, CITY, OLD);
            database.transaction()
                    .executeWithoutResult(status -> store.error(old, 0, new Job.Failure("2026-000001", "だめでした")));
            assertThat(database.read(() -> store.countEnded(CITY, LATER))).isEqualTo(2);
            assertThat(database.read(() -> store.deleteEnded(CITY, LATER, 1))).isEqualTo(1);
            assertThat(database.read(() -> store.deleteEnded(CITY, LATER, 10))).isEqualTo(1);
            assertThat(database.read(() -> store.deleteEnded(CITY, LATER, 10))).isZero();
            assertThat(database.count("select count(*) from job_error")).isZero();
            for (Job kept : List.of(young, foreign, waiting)) {
                assertThat(database.read(() -> store.find(kept.municipality(), kept.id())))
                        .isPresent();
            }
        }
    }

    private static Job ended(Database database, JobStore store, MunicipalityId municipality, Instant at) {
        Job job = begun(database, store, municipality, at);
        database.transaction().executeWithoutResult(status -> store.cancel(job, at));
        return job;
    }

    private static Job begun(Database database, JobStore store, MunicipalityId municipality, Instant at) {
        Job job = new Job(
                municipality,
                UUID.randomUUID(),
                "cases-bulk",
                "a1",
                State.WAITING,
                1,
                0,
                0,
                new Job.Request("承認", List.of("2026-000001"), Map.of()),
                at,
                at);
        database.transaction().executeWithoutResult(status -> store.insert(job));
        return job;
    }
}
