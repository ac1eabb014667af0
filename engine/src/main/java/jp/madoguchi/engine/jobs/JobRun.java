package jp.madoguchi.engine.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** A job that a node works on. */
public interface JobRun {

    /**
     * Tells how far the work is; to be called often. In a transaction of its own, whatever else is open.
     *
     * @param total 0 while nobody knows
     * @throws JobStopped when it is not to go on
     */
    void at(long done, long total);

    /** The file that came with the job. */
    InputStream given() throws IOException;

    /** Where to write the file the job makes; to be closed before {@link #done}. What a former attempt wrote is gone. */
    OutputStream made() throws IOException;

    /**
     * Ends the job, in the caller's transaction if there is one: either both happen or none.
     *
     * @throws JobStopped when it was cancelled meanwhile
     */
    void done(Map<String, Object> result);
}
