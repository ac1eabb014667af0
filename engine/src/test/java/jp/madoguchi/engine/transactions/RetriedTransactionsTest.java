package jp.madoguchi.engine.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;

class RetriedTransactionsTest {

    @ParameterizedTest
    @EnumSource(Make.class)
    void beginsAgainAndLeavesNothingOfTheFailedAttempts(Make make) {
        try (Database database = open(make)) {
            AtomicInteger attempts = new AtomicInteger();
            transactions(database).executeWithoutResult(status -> {
                database.jdbc().update("update account set amount = amount + 1");
                if (attempts.incrementAndGet() < 5) {
                    throw new CannotAcquireLockException("forced");
                }
            });
            assertThat(attempts).hasValue(5);
            assertThat(database.count("select sum(amount) from account")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Make.class, names = "H2")
    void givesUpAfterFiveTimesAndAtOnceForAnythingElse(Make make) {
        try (Database database = open(make)) {
            AtomicInteger attempts = new AtomicInteger();
            assertThatThrownBy(() -> transactions(database).executeWithoutResult(status -> {
                        attempts.incrementAndGet();
                        throw new CannotAcquireLockException("forced");
                    }))
                    .isInstanceOf(CannotAcquireLockException.class);
            assertThat(attempts).hasValue(5);
            attempts.set(0);
            assertThatThrownBy(() -> transactions(database).executeWithoutResult(status -> {
                        attempts.incrementAndGet();
                        throw new IllegalStateException("a mistake of ours");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(attempts).hasValue(1);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Make.class, names = "H2")
    void leavesTheBeginningAgainToTheOutermost(Make make) {
        try (Database database = open(make)) {
            AtomicInteger inner = new AtomicInteger();
            AtomicInteger outer = new AtomicInteger();
            transactions(database).executeWithoutResult(status -> {
                outer.incrementAndGet();
                transactions(database).executeWithoutResult(within -> {
                    if (inner.incrementAndGet() == 1) {
                        throw new CannotAcquireLockException("forced");
                    }
                });
            });
            assertThat(inner).hasValue(2);
            assertThat(outer).hasValue(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void bringsBothThroughWhoLockEachOtherOut(Make make) {
        try (Database database = open(make)) {
            Crowd.of(2, person -> () -> {
                List<Integer> order = person == 0 ? List.of(1, 2) : List.of(2, 1);
                transactions(database)
                        .executeWithoutResult(status -> order.forEach(account -> {
                            JdbcTemplate jdbc = database.jdbc();
                            jdbc.update("update account set amount = amount + 1 where id = ?", account);
                            pause();
                        }));
                return true;
            });
            assertThat(database.count("select min(amount) from account")).isEqualTo(2);
            assertThat(database.count("select max(amount) from account")).isEqualTo(2);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Database open(Make make) {
        Database database = make.open();
        database.transaction().executeWithoutResult(status -> {
            database.jdbc().execute("create table account (id integer primary key, amount integer not null)");
            database.jdbc().update("insert into account values (1, 0), (2, 0)");
        });
        return database;
    }

    private static RetriedTransactions transactions(Database database) {
        return new RetriedTransactions(database.transactions());
    }
}
