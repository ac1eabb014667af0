package jp.madoguchi.engine.jobs;

/** The job is not this node's to work on any more: somebody cancelled it, another node has it, or this one stops. */
public final class JobStopped extends RuntimeException {

    JobStopped() {
        super("the job was stopped", null, false, false);
    }
}
