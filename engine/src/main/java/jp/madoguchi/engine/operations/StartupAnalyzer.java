package jp.madoguchi.engine.operations;

import java.sql.SQLException;
import jp.madoguchi.engine.startup.StartupRefused;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Turns what keeps the engine from starting into one clear sentence. */
class StartupAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupRefused) {
                return new FailureAnalysis(cause.getMessage(), null, failure);
            }
        }
        for (Throwable cause = root(failure); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof FlywayException || isMissingDriver(cause)) {
                return new FailureAnalysis(
                        "The database cannot be used (" + firstLine(cause)
                                + "): check SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD; PostgreSQL 14 or newer with an empty"
                                + " database or one made by Madoguchi is needed."
                                + " / データベースに接続できません。SPRING_DATASOURCE_URL などを確かめてください。",
                        null,
                        failure);
            }
        }
        return null;
    }

    /** The database's own words, when there are any, say more than what was made of them. */
    private static Throwable root(Throwable failure) {
        Throwable found = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                found = cause;
            }
        }
        return found;
    }

    private static boolean isMissingDriver(Throwable cause) {
        String message = cause.getMessage();
        return message != null && (message.contains("driver class") || message.contains("suitable driver"));
    }

    private static String firstLine(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("unknown reason")
                .strip();
    }
}
