package jp.madoguchi.engine.jobs;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.PlainVault;
import jp.madoguchi.engine.time.TurnableClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Jobs on a database, worked on by nodes that do what a test says. */
final class JobsScene {

    static final MunicipalityId CITY = new MunicipalityId("yamaguchi");
    static final String KIND = "test";

    final TurnableClock clock;
    final Database database;
    final JobTables tables;
    final Jobs jobs;

    JobsScene(Database database, TurnableClock clock) {
        this.database = database;
        this.clock = clock;
        JdbcClient jdbc = JdbcClient.create(database.jdbc());
        PlainVault vault = new PlainVault();
        JobStore store =
                new JobStore(jdbc, new JobRows(vault, JsonMapper.builder().build()));
        JobChunks chunks = new JobChunks(jdbc, vault);
        JobFiles files = new JobFiles(chunks, store, database.transaction(), clock);
        tables = new JobTables(store, chunks, files, database.transactions());
        jobs = new Jobs(store, chunks, clock);
    }

    Job start(String... items) {
        return database.read(() ->
                jobs.start(CITY, KIND, "clerk", new Job.Request("窓口 さくら", List.of(items), Map.of("what", "test"))));
    }

    Job startWith(byte[] file, String exclusive) {
        Job.Request request = new Job.Request("窓口 さくら", List.of(), Map.of());
        return database.read(() -> jobs.start(CITY, KIND, "clerk", request, exclusive, new ByteArrayInputStream(file)));
    }
}
