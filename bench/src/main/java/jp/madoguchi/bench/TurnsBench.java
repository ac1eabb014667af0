package jp.madoguchi.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Turns per second of the engine and of the echo bot, in one run on the same machine and database: as many as go when nobody thinks
 * between an answer and the next turn, or as many as residents who think for {@code --thinking} milliseconds make.
 */
final class TurnsBench {

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final double NANOS_PER_MILLI = 1e6;

    private final Options options;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    TurnsBench(Options options) {
        this.options = options;
    }

    void run() throws Exception {
        System.out.printf(
                "%-10s %-9s %9s %9s %7s %7s %7s %9s %9s %5s %7s%n",
                "database",
                "subject",
                "residents",
                "turns/s",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "cpu ms/t",
                "db ms/t",
                "lost",
                "doubled");
        for (String database : options.list("database", "postgresql,h2")) {
            List<String> subjects = options.list("subjects", "echo,madoguchi");
            Map<Integer, Double> echo = subjects.contains("echo") ? measure(database, true) : Map.of();
            Map<Integer, Double> engine = subjects.contains("madoguchi") ? measure(database, false) : Map.of();
            engine.forEach((residents, turns) -> System.out.printf(
                    Locale.ROOT,
                    "%-10s madoguchi / echo, %d residents: %.0f %%%n",
                    database,
                    residents,
                    100 * turns / echo.getOrDefault(residents, Double.NaN)));
        }
    }

    private Map<Integer, Double> measure(String kind, boolean echo) throws Exception {
        Map<Integer, Double> turnsPerSecond = new HashMap<>();
        try (Database database = Database.start(kind);
                StubLine line = new StubLine();
                Subject subject = echo
                        ? Subject.echo(database, line, http)
                        : Subject.engine(
                                Path.of(options.text("jar", "engine/target/madoguchi.jar")), database, line, http)) {
            warmUp(subject);
            long perConversation = perConversation(subject, line);
            for (String residents : options.list("residents", "1,64,256")) {
                int count = Integer.parseInt(residents);
                turnsPerSecond.put(count, measure(kind, subject, database, line, count, perConversation));
            }
        }
        return turnsPerSecond;
    }

    /**
     * Residents who think, so that the JVM has time to compile what it runs: with both processors taken by turns it gets to that last, and
     * minutes later.
     */
    private void warmUp(Subject subject) {
        new Load(subject, RUNS.incrementAndGet(), 32, options.number("warmup", 60), Duration.ofMillis(100)).run();
    }

    /** Messages a resident gets in one whole conversation, counted on one who talks alone. */
    static long perConversation(Subject subject, StubLine line) throws InterruptedException {
        Load alone = new Load(subject, RUNS.incrementAndGet(), 1, 0);
        alone.run();
        Thread.sleep(3000);
        return line.messagesTo(alone.talkers().get(0).id());
    }

    private double measure(
            String kind, Subject subject, Database database, StubLine line, int residents, long perConversation)
            throws Exception {
        boolean statements = options.text("statements", "no").equals("yes");
        if (statements) {
            database.forget();
        }
        double cpu = CpuTime.millis(subject.server().pid());
        double databaseCpu = database.cpuMillis();
        long began = System.nanoTime();
        Load load = new Load(
                subject,
                RUNS.incrementAndGet(),
                residents,
                options.number("seconds", 20),
                Duration.ofMillis(options.number("thinking", 0)));
        load.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        Delivered delivered = Delivered.of(load, line, perConversation);
        double perTurn = (CpuTime.millis(subject.server().pid()) - cpu) / load.turns();
        double databasePerTurn = (database.cpuMillis() - databaseCpu) / load.turns();
        long[] latencies = load.latencies();
        double rate = load.turns() / seconds;
        System.out.printf(
                Locale.ROOT,
                "%-10s %-9s %9d %9.0f %7.1f %7.1f %7.1f %9.3f %9.3f %5d %7d%n",
                kind,
                subject.name(),
                residents,
                rate,
                percentile(latencies, 50),
                percentile(latencies, 95),
                percentile(latencies, 99),
                perTurn,
                databasePerTurn,
                delivered.lost(),
                delivered.doubled());
        if (statements) {
            database.tell(System.out, load.turns());
        }
        return rate;
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / NANOS_PER_MILLI;
    }
}
