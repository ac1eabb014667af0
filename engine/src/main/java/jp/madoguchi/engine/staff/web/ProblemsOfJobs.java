package jp.madoguchi.engine.staff.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.definitions.tables.TableRefused;
import jp.madoguchi.engine.exports.Unmappable;
import jp.madoguchi.engine.jobs.Job;
import jp.madoguchi.engine.jobs.JobProblems;
import jp.madoguchi.engine.registers.RegisterImports.RowsRefused;
import jp.madoguchi.engine.registers.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells of a job what the endpoint that does the same at once would answer. */
@Component
class ProblemsOfJobs implements JobProblems {

    private static final TypeReference<List<Map<String, Object>>> ERRORS = new TypeReference<>() {};

    private final FileProblems files;
    private final Problems problems;
    private final JsonMapper json;

    ProblemsOfJobs(FileProblems files, Problems problems, JsonMapper json) {
        this.files = files;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Optional<Job.Problem> of(Exception why) {
        return Optional.ofNullable(detail(why)).map(this::problem);
    }

    private @Nullable ProblemDetail detail(Exception why) {
        if (why instanceof Unmappable unmappable) {
            return files.refused(unmappable);
        }
        if (why instanceof RowsRefused rows) {
            return files.refused(rows);
        }
        if (why instanceof TableRefused table) {
            return files.refused(table);
        }
        if (why instanceof Registers.RegisterRefusal refusal) {
            return problems.refused(refusal);
        }
        return why instanceof Registers.UnknownRegister unknown ? problems.unknown(unknown) : null;
    }

    private Job.Problem problem(ProblemDetail detail) {
        Map<String, Object> more = Objects.requireNonNullElse(detail.getProperties(), Map.of());
        List<Map<String, Object>> errors = json.convertValue(more.getOrDefault("errors", List.of()), ERRORS);
        long count = more.get("errorCount") instanceof Number number ? number.longValue() : errors.size();
        return new Job.Problem(detail.getStatus(), Objects.requireNonNullElse(detail.getDetail(), ""), errors, count);
    }
}
