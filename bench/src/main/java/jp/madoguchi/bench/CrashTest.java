package jp.madoguchi.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** Kills the engine again and again while residents talk, and counts what is missing or doubled in the end. */
final class CrashTest {

    private final Options options;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    CrashTest(Options options) {
        this.options = options;
    }

    /** @return whether every effect was there exactly once */
    boolean run() throws Exception {
        int kills = options.number("kills", 20);
        Duration down = Duration.ofSeconds(options.number("down", 0));
        long seed = Long.parseLong(options.text("seed", String.valueOf(System.nanoTime())));
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        try (Database database = Database.start(options.text("database", "postgresql"));
                StubLine line = new StubLine();
                Subject engine = Subject.engine(
                        Path.of(options.text("jar", "engine/target/madoguchi.jar")), database, line, http)) {
            long perConversation = Contender.perConversation(engine, line);
            long casesBefore = engine.cases();
            Load load = Load.untilFinished(engine, 1 << 20, options.number("residents", 32));
            CompletableFuture<Void> talking = CompletableFuture.runAsync(load::run);
            for (int kill = 1; kill <= kills && !talking.isDone(); kill++) {
                Thread.sleep(1000 + random.nextInt(4000));
                long began = System.nanoTime();
                engine.server().crash(down);
                engine.server().awaitReady(http);
                System.out.printf(
                        "kill %d of %d: up again after %.1f s, %d turns so far%n",
                        kill, kills, (System.nanoTime() - began) / 1e9, load.turns());
            }
            load.finish();
            talking.join();
            return verdict(engine, line, load, perConversation, casesBefore);
        }
    }

    private static boolean verdict(Subject engine, StubLine line, Load load, long perConversation, long casesBefore)
            throws Exception {
        long conversations =
                load.talkers().stream().mapToLong(Load.Talker::conversations).sum();
        Delivered delivered = Delivered.of(load, line, perConversation);
        long cases = engine.cases() - casesBefore;
        System.out.printf(
                "%d turns, %d redelivered, %d conversations, %d cases, messages lost %d, doubled %d%n",
                load.turns(), load.redeliveries(), conversations, cases, delivered.lost(), delivered.doubled());
        for (Load.Talker talker : load.talkers()) {
            line.inbox(talker.id())
                    .repeated()
                    .forEach(r -> System.out.printf(
                            "%d of the doubled had been replied, and were pushed %.0f s later%n",
                            r.messages(), r.seconds()));
        }
        return cases == conversations && delivered.lost() == 0 && delivered.doubled() == 0;
    }
}
