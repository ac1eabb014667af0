package jp.madoguchi.engine.process.camunda;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Says in words the rest of the house knows that somebody else got in Camunda's way, so that the act is begun again as a whole. */
final class Contention {

    /** Serialization failure, deadlock, lock not available, lock timeout (H2). */
    private static final Set<String> LOCKED = Set.of("40001", "40P01", "55P03", "HYT00");

    private Contention() {}

    static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (ProcessEngineException e) {
            if (e instanceof OptimisticLockingException || isLocked(e)) {
                throw new OptimisticLockingFailureException("a process moved at the same time", e);
            }
            throw e;
        }
    }

    static void told(Runnable work) {
        told(() -> {
            work.run();
            return true;
        });
    }

    private static boolean isLocked(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && LOCKED.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
