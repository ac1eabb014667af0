package jp.madoguchi.engine.process.camunda;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.TransientDataAccessException;

/** Keeps personal data in messages of exceptions away from Camunda's log and tables. */
final class Safely {

    private Safely() {}

    static <T> T get(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProcessEngineException | TransientDataAccessException | StepFailed e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StepFailed(what, e);
        }
    }
}
