package jp.madoguchi.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Turns per second of the engine and of the echo bot, in one run on the same machine and kind of database: as many as go when nobody
 * thinks between an answer and the next turn, or as many as residents who think for about {@code --thinking} milliseconds make. Both are up
 * all the time and take turns in rounds, so that a machine that is faster at one time than at another is the same to both. The first
 * {@code --rehearsals} rounds of each number of residents do not count: the few who warmed it up made the JVM compile for few, and it
 * compiles again for many.
 */
final class TurnsBench {

    private static final String ECHO = "echo";
    private static final String ENGINE = "madoguchi";

    /** Of both alike; as README says to start the engine in production. */
    private static final String JVM = "-Xmx1g -XX:+UseParallelGC";

    /** After which a JVM on two processors has compiled nearly all of what it runs. */
    private static final int WARM_UP_SECONDS = 240;

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
            List<Contender> contenders = new ArrayList<>();
            try {
                List<String> jvm = List.of(options.text("jvm", JVM).split(" "));
                for (String name : options.list("subjects", ECHO + "," + ENGINE)) {
                    Path jar = Path.of(options.text("jar", "engine/target/madoguchi.jar"));
                    contenders.add(Contender.start(name, database, jar, http, jvm));
                }
                contest(database, contenders);
            } finally {
                for (Contender contender : contenders) {
                    contender.close();
                }
            }
        }
    }

    private void contest(String database, List<Contender> contenders) throws Exception {
        warmUp(contenders);
        for (String residents : options.list("residents", "1,64,256")) {
            Map<String, List<Round>> rounds = rounds(contenders, Integer.parseInt(residents));
            rounds.forEach((name, of) -> tell(database, name, residents, Round.sum(of)));
            if (rounds.keySet().containsAll(List.of(ECHO, ENGINE))) {
                compare(database, residents, rounds);
            }
        }
    }

    /** All at once, so that it does not take longer the more there are. */
    private void warmUp(List<Contender> contenders) throws Exception {
        int seconds = options.number("warmup", WARM_UP_SECONDS);
        ExecutorService threads = Executors.newFixedThreadPool(contenders.size());
        try {
            List<Callable<Contender>> all = contenders.stream()
                    .<Callable<Contender>>map(contender -> () -> contender.warmUp(seconds))
                    .toList();
            for (Future<Contender> warm : threads.invokeAll(all)) {
                warm.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private Map<String, List<Round>> rounds(List<Contender> contenders, int residents) throws Exception {
        boolean statements = options.text("statements", "no").equals("yes");
        int rehearsals = options.number("rehearsals", 1);
        Map<String, List<Round>> rounds = new LinkedHashMap<>();
        for (int round = -rehearsals; round < options.number("rounds", 3); round++) {
            for (Contender contender : contenders) {
                if (statements) {
                    contender.forgetStatements();
                }
                Round taken = contender.talk(
                        residents, options.number("seconds", 20), Duration.ofMillis(options.number("thinking", 0)));
                if (statements) {
                    contender.tellStatements(System.out, taken.turns());
                }
                if (round >= 0) {
                    rounds.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                            .add(taken);
                }
            }
        }
        return rounds;
    }

    private static void tell(String database, String name, String residents, Round all) {
        System.out.printf(
                Locale.ROOT,
                "%-10s %-9s %9s %9.0f %7.1f %7.1f %7.1f %9.3f %9.3f %5d %7d%n",
                database,
                name,
                residents,
                all.turnsPerSecond(),
                all.percentileMillis(50),
                all.percentileMillis(95),
                all.percentileMillis(99),
                all.cpuMillisPerTurn(),
                all.databaseMillisPerTurn(),
                all.delivered().lost(),
                all.delivered().doubled());
    }

    private static void compare(String database, String residents, Map<String, List<Round>> rounds) {
        List<Round> echo = Objects.requireNonNull(rounds.get(ECHO));
        List<Round> engine = Objects.requireNonNull(rounds.get(ENGINE));
        String each = IntStream.range(0, echo.size())
                .mapToObj(i -> percent(engine.get(i), echo.get(i)))
                .collect(Collectors.joining(", "));
        System.out.printf(
                "%-10s madoguchi / echo, %s residents: %s %%, by rounds %s%n",
                database, residents, percent(Round.sum(engine), Round.sum(echo)), each);
    }

    private static String percent(Round engine, Round echo) {
        return "%.0f".formatted(100 * engine.turnsPerSecond() / echo.turnsPerSecond());
    }
}
