package jp.madoguchi.engine.process;

import java.util.List;

/**
 * Something staff are to decide.
 *
 * @param title as in the process
 * @param department who is to do it
 * @param outcomes the decisions it takes, for example {@code approved, rejected, deficient}
 */
public record StaffTask(String title, String department, List<String> outcomes) {
    public StaffTask {
        outcomes = List.copyOf(outcomes);
    }
}
