package jp.madoguchi.engine.process.camunda;

/** Work of a process that failed for no reason the process models. Its message holds no personal data, since Camunda logs and stores it. */
final class StepFailed extends RuntimeException {

    private final String detail;

    StepFailed(String what, RuntimeException cause) {
        super(what + " failed: " + cause.getClass().getSimpleName());
        this.detail = String.valueOf(cause.getMessage());
        setStackTrace(cause.getStackTrace());
    }

    /** What went wrong in full; may hold answers of residents. */
    String detail() {
        return detail;
    }
}
