package jp.madoguchi.engine.operations;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import jp.madoguchi.engine.startup.StartupRefused;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Turns what keeps the engine from starting into one clear sentence. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupAnalyzer implements FailureAnalyzer {

    private final Environment environment;

    StartupAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupRefused) {
                return new FailureAnalysis(cause.getMessage(), null, failure);
            }
            if (cause instanceof PortInUseException port) {
                return new FailureAnalysis(
                        "Port " + port.getPort()
                                + " is in use; end the program that uses it or set another SERVER_PORT." + " / ポート "
                                + port.getPort() + " は使われています。SERVER_PORT で別の番号を指定してください。",
                        null,
                        failure);
            }
        }
        FailureAnalysis folder = folder(failure);
        if (folder != null) {
            return folder;
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

    /** The embedded database, the first token and the first key are files in the data folder. */
    private @Nullable FailureAnalysis folder(Throwable failure) {
        Path data = Path.of(environment.getProperty("madoguchi.data", "./data")).toAbsolutePath();
        boolean needed = environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:file:");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            needed |= cause instanceof FileSystemException;
        }
        Path existing = data;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!needed || (existing != null && Files.isDirectory(existing) && Files.isWritable(existing))) {
            return null;
        }
        return new FailureAnalysis(
                "The data folder " + data + " cannot be written; set MADOGUCHI_DATA to a folder the engine may write."
                        + " / データフォルダーに書き込めません。MADOGUCHI_DATA に書き込めるフォルダーを指定してください。",
                null,
                failure);
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
        return message != null
                && (message.contains("driver class")
                        || message.contains("suitable driver")
                        || (message.contains("must start with") && message.contains("jdbc")));
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
