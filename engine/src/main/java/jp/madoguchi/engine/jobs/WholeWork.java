package jp.madoguchi.engine.jobs;

/** Does one kind of jobs in one piece, from the beginning each time a node takes such a job up. */
public interface WholeWork {

    /** For example {@code answers-export}. */
    String kind();

    /**
     * Does the job, in no transaction, telling how far it is, and {@link JobRun#done} as its last act.
     *
     * @throws JobStopped as thrown by {@code run}, to be passed on: what was done is to be undone
     * @throws Exception when it cannot be done; if {@link JobProblems} knows it, it is told to who started the job, else the job is tried
     *     again
     */
    void run(Job job, JobRun run) throws Exception;
}
