package jp.madoguchi.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server in a process of its own, that can be killed and started again. */
final class Server implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final List<String> command;
    private final Map<String, String> environment;
    private final URI health;
    private final Path log;
    private Process process;

    Server(List<String> command, Map<String, String> environment, URI health, Path log) throws IOException {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.health = health;
        this.log = log;
        this.process = launch();
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** @param jvm options of the JVM, such as {@code -Xmx1g} */
    static List<String> java(List<String> jvm, Path jar, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Any answer below 500 counts: the echo bot has no health endpoint. */
    void awaitReady(HttpClient http) throws Exception {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended at its start:\n" + Files.readString(log));
            }
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet: that is what is being waited for.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException(
                "the server did not start within " + START_LIMIT + ":\n" + Files.readString(log));
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL, and a new process after a while. */
    void crash(Duration down) throws Exception {
        process.destroyForcibly().waitFor();
        Thread.sleep(down.toMillis());
        process = launch();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
