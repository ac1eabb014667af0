package jp.madoguchi.engine.transactions;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes rows from several threads until it is killed, and prints the number of each that is committed. */
final class WritingProgram {

    private static final int THREADS = 4;

    private WritingProgram() {}

    public static void main(String[] arguments) {
        String url = arguments[0];
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        JdbcTemplate jdbc = new JdbcTemplate(pool);
        jdbc.execute("create table written (number integer primary key)");
        JdbcTransactionManager transactions = TransactionsConfiguration.of(pool, url);
        AtomicInteger numbers = new AtomicInteger();
        IntStream.range(0, THREADS).forEach(thread -> new Thread(() -> write(jdbc, transactions, numbers)).start());
    }

    private static void write(JdbcTemplate jdbc, JdbcTransactionManager transactions, AtomicInteger numbers) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        while (true) {
            int number = numbers.incrementAndGet();
            transaction.executeWithoutResult(status -> jdbc.update("insert into written (number) values (?)", number));
            System.out.println(number);
        }
    }
}
