package jp.madoguchi.engine.registers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.definitions.tables.TableRefused;
import jp.madoguchi.engine.jobs.Job;
import jp.madoguchi.engine.jobs.JobRun;
import jp.madoguchi.engine.jobs.Jobs;
import jp.madoguchi.engine.jobs.WholeWork;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.registers.RegisterImports.How;
import jp.madoguchi.engine.registers.RegisterImports.Imported;
import jp.madoguchi.engine.registers.RegisterImports.Mode;
import jp.madoguchi.engine.registers.RegisterImports.Watch;
import jp.madoguchi.engine.rights.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports that go on without whoever sent the file. */
@Component
public class ImportJobs implements WholeWork {

    static final String KIND = "register-import";

    private static final TypeReference<Map<String, Object>> COUNTS = new TypeReference<>() {};

    private final RegisterImports imports;
    private final ImportLocks locks;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    ImportJobs(
            RegisterImports imports, ImportLocks locks, Jobs jobs, TransactionTemplate transaction, JsonMapper json) {
        this.imports = imports;
        this.locks = locks;
        this.jobs = jobs;
        this.transaction = transaction;
        this.json = json;
    }

    /** How to read and store, as it is kept with a job. */
    private record Order(
            String packageId,
            String register,
            Mode mode,
            boolean skipErrors,
            @Nullable String encoding,
            @Nullable String sheet,
            Map<String, String> mapping) {

        private RegisterId id() {
            return new RegisterId(packageId, register);
        }

        private How how() {
            return new How(
                    mode,
                    skipErrors,
                    Optional.ofNullable(encoding).map(Charset::forName),
                    Optional.ofNullable(sheet),
                    mapping);
        }
    }

    /**
     * Takes a file in, sealed, and imports it as soon as some node can.
     *
     * @param name of the file, to show
     * @throws Registers.RegisterRefusal when the register is being imported, or is about to be
     */
    public Job start(
            MunicipalityId municipality,
            Acting acting,
            RegisterId register,
            Path file,
            Optional<String> name,
            How how) {
        Order order = new Order(
                register.packageId(),
                register.id(),
                how.mode(),
                how.skipErrors(),
                how.encoding().map(Charset::name).orElse(null),
                how.sheet().orElse(null),
                how.mapping());
        Map<String, String> details = new LinkedHashMap<>(Map.of(
                "register",
                register.id(),
                "package",
                register.packageId(),
                "title",
                locks.title(municipality, register)));
        name.ifPresent(given -> details.put("file", given));
        Job.Request request = new Job.Request(acting.name(), List.of(), details, json.writeValueAsString(order));
        String exclusive = KIND + "/" + register.packageId() + "/" + register.id();
        locks.prepare(municipality, register);
        try (InputStream in = Files.newInputStream(file)) {
            return Objects.requireNonNull(transaction.execute(status -> {
                locks.lock(municipality, register);
                return jobs.start(municipality, KIND, acting.id(), request, exclusive, in);
            }));
        } catch (DuplicateKeyException e) {
            throw VersionStore.busy(register.id());
        } catch (IOException e) {
            throw new UncheckedIOException("expected to read the uploaded file again", e);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobRun run) throws TableRefused, IOException {
        Order order = json.readValue(Objects.requireNonNull(job.request().order()), Order.class);
        Path file = Files.createTempFile("rows", ".job");
        try {
            try (InputStream given = run.given()) {
                Files.copy(given, file, StandardCopyOption.REPLACE_EXISTING);
            }
            imports.importFile(job.municipality(), order.id(), file, order.how(), watch(run));
        } finally {
            Files.delete(file);
        }
    }

    private Watch watch(JobRun run) {
        return new Watch() {
            @Override
            public void at(long rows, long total) {
                run.at(Math.min(rows, total), total);
            }

            @Override
            public void ending(Imported counts) {
                run.done(json.convertValue(counts, COUNTS));
            }
        };
    }
}
