package jp.madoguchi.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A bot under test with a database and a LINE of its own. */
final class Contender implements AutoCloseable {

    private static final AtomicInteger LOADS = new AtomicInteger();
    private static final int WARM_UP_RESIDENTS = 32;
    private static final Duration WARM_UP_THINKING = Duration.ofMillis(100);

    private final Database database;
    private final StubLine line;
    private final Subject subject;
    private long perConversation;

    private Contender(Database database, StubLine line, Subject subject) {
        this.database = database;
        this.line = line;
        this.subject = subject;
    }

    /**
     * Starts one.
     *
     * @param name {@code echo} or {@code madoguchi}
     * @param databaseKind {@code postgresql} or {@code h2}
     * @param jvm options of its JVM
     */
    static Contender start(String name, String databaseKind, Path jar, HttpClient http, List<String> jvm)
            throws Exception {
        Database database = Database.start(databaseKind);
        StubLine line = new StubLine();
        Subject subject = switch (name) {
            case "echo" -> Subject.echo(database, line, http, jvm);
            case "madoguchi" -> Subject.engine(jar, database, line, http, jvm);
            default -> throw new IllegalArgumentException("--subjects are echo and madoguchi; got " + name);
        };
        return new Contender(database, line, subject);
    }

    String name() {
        return subject.name();
    }

    /**
     * Talks with residents who think, so that the JVM has time to compile what it runs: with both processors taken by turns it gets to
     * that last, and minutes later.
     */
    Contender warmUp(int seconds) throws InterruptedException {
        new Load(subject, LOADS.incrementAndGet(), WARM_UP_RESIDENTS, seconds, WARM_UP_THINKING).run();
        perConversation = perConversation(subject, line);
        return this;
    }

    /** Messages a resident gets in one whole conversation, counted on one who talks alone. */
    static long perConversation(Subject subject, StubLine line) throws InterruptedException {
        Load alone = new Load(subject, LOADS.incrementAndGet(), 1, 0);
        alone.run();
        Thread.sleep(3000);
        return line.inbox(alone.talkers().get(0).id()).count();
    }

    /** Talks with so many residents at once, each of whom ends the conversation that was begun. */
    Round talk(int residents, int seconds, Duration thinking) throws IOException, InterruptedException {
        double cpu = CpuTime.millis(subject.server().pid());
        double databaseCpu = database.cpuMillis();
        long began = System.nanoTime();
        Load load = new Load(subject, LOADS.incrementAndGet(), residents, seconds, thinking);
        load.run();
        double took = (System.nanoTime() - began) / 1e9;
        Delivered delivered = Delivered.of(load, line, perConversation);
        return new Round(
                load.latencies(),
                took,
                CpuTime.millis(subject.server().pid()) - cpu,
                database.cpuMillis() - databaseCpu,
                delivered);
    }

    /** Begins to count what the database does. */
    void forgetStatements() throws SQLException {
        database.forget();
    }

    void tellStatements(PrintStream out, long turns) throws SQLException {
        database.tell(out, turns);
    }

    @Override
    public void close() throws IOException {
        subject.close();
        line.close();
        database.close();
    }
}
