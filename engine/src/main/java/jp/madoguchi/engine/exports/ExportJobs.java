package jp.madoguchi.engine.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.engine.jobs.Job;
import jp.madoguchi.engine.jobs.JobRun;
import jp.madoguchi.engine.jobs.Jobs;
import jp.madoguchi.engine.jobs.WholeWork;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Exports that are made in the background, whoever looks on, and downloaded afterwards. */
@Component
public class ExportJobs implements WholeWork {

    static final String KIND = "answers-export";

    private final AnswerExports exports;
    private final Jobs jobs;
    private final JsonMapper json;

    ExportJobs(AnswerExports exports, Jobs jobs, JsonMapper json) {
        this.exports = exports;
        this.jobs = jobs;
        this.json = json;
    }

    /** The file of an export: what it is called, and its media type. */
    public record Named(String name, String mediaType) {}

    /**
     * Orders an export of the cases within reach.
     *
     * @param format {@code csv}, {@code xlsx} or {@code zip}
     * @throws IllegalArgumentException when the query makes no sense
     */
    public Job start(
            MunicipalityId municipality, Acting acting, String packageId, @Nullable String format, ExportQuery query) {
        ExportOrder order = new ExportOrder(
                packageId,
                ExportOrder.Format.of(format),
                query,
                acting.reach(Action.ANSWERS_EXPORT).departments());
        String title = exports.check(municipality, order);
        Map<String, String> details = Map.of("file", order.fileName(), "package", packageId, "title", title);
        return jobs.start(
                municipality,
                KIND,
                acting.id(),
                new Job.Request(acting.name(), List.of(), details, json.writeValueAsString(order)));
    }

    public boolean isExport(Job job) {
        return job.kind().equals(KIND);
    }

    public Named named(Job job) {
        ExportOrder order = order(job);
        return new Named(order.fileName(), order.mediaType());
    }

    /** Whether all that is in the file is still within reach. */
    public boolean within(Job job, Reach reach) {
        return order(job).within(reach);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobRun run) throws IOException {
        try (OutputStream out = run.made()) {
            exports.write(job.municipality(), order(job), out, run::at);
        }
        run.done(Map.of());
    }

    private ExportOrder order(Job job) {
        return json.readValue(Objects.requireNonNull(job.request().order()), ExportOrder.class);
    }
}
