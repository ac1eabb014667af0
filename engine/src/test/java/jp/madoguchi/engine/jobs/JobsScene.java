package jp.madoguchi.engine.jobs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.PlainVault;
import jp.madoguchi.engine.time.TurnableClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Jobs on a database, and nodes that work on them as a test says. */
final class JobsScene {

    static final MunicipalityId CITY = new MunicipalityId("yamaguchi");
    static final String KIND = "test";
    static final String CLERK = "clerk";

    final TurnableClock clock =
            new TurnableClock(Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneOffset.UTC), Duration.ZERO);
    final Database database;
    final JobTables tables;
    final Jobs jobs;

    JobsScene(Database database) {
        this.database = database;
        JdbcClient jdbc = JdbcClient.create(database.jdbc());
        PlainVault vault = new PlainVault();
        JobStore store =
                new JobStore(jdbc, new JobRows(vault, JsonMapper.builder().build()));
        JobChunks chunks = new JobChunks(jdbc, vault);
        JobFiles files = new JobFiles(chunks, store, database.transaction(), clock);
        tables = new JobTables(store, chunks, files, database.transactions());
        jobs = new Jobs(store, chunks, clock);
    }

    /** What a work does with its run. */
    interface Act {
        void run(Job job, JobRun run) throws Exception;
    }

    /** A file that cannot be packed into one piece. */
    static byte[] noise(int seed) {
        byte[] bytes = new byte[1_300_000];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    Job start(String... items) {
        Job.Request request = new Job.Request("窓口 さくら", List.of(items), Map.of("what", "test"));
        return database.read(() -> jobs.start(CITY, KIND, CLERK, request));
    }

    Job startOn(byte[] file, String exclusive) {
        Job.Request request = new Job.Request("窓口 さくら", List.of(), Map.of());
        return database.read(() -> jobs.start(CITY, KIND, CLERK, request, exclusive, new ByteArrayInputStream(file)));
    }

    Optional<Job> claimed() {
        Instant now = clock.instant();
        return database.read(() -> tables.store().claim(KIND, now, now.plus(JobRunner.LEASE)));
    }

    JobRun run(Job claimed) {
        return new Running(claimed, tables, clock, () -> false);
    }

    /** A node takes the next job up and works on it. */
    Job worked(Act act) {
        return worked(act, false);
    }

    Job worked(Act act, boolean stopping) {
        Job job = claimed().orElseThrow();
        WholeWork work = new WholeWork() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public void run(Job its, JobRun run) throws Exception {
                act.run(its, run);
            }
        };
        JobProblems problems = why -> why instanceof IllegalArgumentException
                ? Optional.of(new Job.Problem(422, why.getMessage(), List.of(Map.of("row", 3)), 1))
                : Optional.empty();
        new WholeJobs(tables, List.of(work), problems, clock).work(job, () -> stopping);
        return now(job);
    }

    Job now(Job job) {
        return database.read(() -> jobs.find(CITY, job.id(), CLERK)).orElseThrow();
    }

    void cancel(Job job) {
        database.transaction().executeWithoutResult(status -> jobs.cancel(job));
    }

    void tidy() {
        database.transaction()
                .executeWithoutResult(status -> new JobRetention(tables.store(), tables.chunks(), clock).runDue());
    }

    byte[] file(Job job) throws IOException {
        try (InputStream file = tables.files().open(job)) {
            return file.readAllBytes();
        }
    }

    long pieces() {
        return database.count("select count(*) from job_chunk");
    }
}
