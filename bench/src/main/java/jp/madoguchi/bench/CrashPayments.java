package jp.madoguchi.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * Kills the engine again and again while cases are charged, paid and refunded, and looks at every ledger in the end: each payment booked
 * once, each refund once, and Stripe asked once for each.
 */
final class CrashPayments {

    private static final long FEE = 410;
    private static final long BACK = 100;

    private final Options options;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    CrashPayments(Options options) {
        this.options = options;
    }

    /** @return whether all money was booked exactly once */
    boolean run() throws Exception {
        int kills = options.number("kills", 20);
        long seed = Long.parseLong(options.text("seed", String.valueOf(System.nanoTime())));
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        try (Database database = Database.start(options.text("database", "postgresql"));
                StubLine line = new StubLine();
                StubStripe stripe = new StubStripe();
                Subject engine = Subject.engine(
                        Path.of(options.text("jar", "engine/target/madoguchi.jar")), database, line, http)) {
            Till till = new Till(engine, stripe);
            till.open();
            new Load(engine, 1 << 20, options.number("cases", 40), 0).run();
            List<String> cases = engine.caseNumbers();
            CompletableFuture<Void> events = CompletableFuture.runAsync(till::tellEvents);
            CompletableFuture<Void> acts = CompletableFuture.runAsync(() -> cases.forEach(number -> {
                till.charge(number, FEE);
                pause(random.nextInt(300));
            }));
            for (int kill = 1; kill <= kills; kill++) {
                Thread.sleep(500 + random.nextInt(2500));
                engine.server().crash(Duration.ZERO);
                engine.server().awaitReady(http);
                System.out.printf(
                        "kill %d of %d: %d at Stripe so far%n",
                        kill, kills, stripe.made().size());
                if (kill == kills / 2) {
                    acts = acts.thenRunAsync(() -> cases.forEach(number -> till.refund(number, BACK)));
                }
            }
            acts.join();
            till.finish(events, 2L * cases.size());
            return verdict(engine, stripe, cases);
        }
    }

    private static boolean verdict(Subject engine, StubStripe stripe, List<String> cases) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String number : cases) {
            JsonNode ledger = engine.ledger(number);
            long sessions = count(stripe, "session", number);
            long refunds = count(stripe, "refund", number);
            boolean right = ledger.path("paid").asLong() == FEE
                    && ledger.path("refunded").asLong() == BACK
                    && ledger.path("balance").asLong() == 0
                    && sessions == 1
                    && refunds == 1;
            if (!right) {
                wrong.add(number + ": " + sessions + " sessions, " + refunds + " refunds, " + ledger);
            }
        }
        wrong.forEach(System.out::println);
        System.out.printf(
                "%d cases charged, paid and refunded in part; ledgers that are wrong: %d%n",
                cases.size(), wrong.size());
        return wrong.isEmpty() && !cases.isEmpty();
    }

    private static long count(StubStripe stripe, String what, String number) {
        return stripe.made().stream()
                .filter(made -> made.what().equals(what) && made.caseNumber().equals(number))
                .count();
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
