package jp.madoguchi.engine.jobs;

import java.util.Optional;

/** Puts into words what the API would answer, had the work been done at once. */
public interface JobProblems {

    /** Empty for what nobody expected. */
    Optional<Job.Problem> of(Exception why);
}
