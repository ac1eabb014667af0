package jp.madoguchi.engine.jobs;

/** Does the items of one kind of jobs. */
public interface JobWork {

    /** For example {@code cases-bulk}. */
    String kind();

    /**
     * Does one item, in a transaction of its own. After a crash the last item may be done a second time.
     *
     * @throws RuntimeException when it cannot be done; its message is shown, and the job goes on with the next
     */
    void one(Job job, String item);
}
