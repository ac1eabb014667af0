package jp.madoguchi.engine.process.camunda;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** One town hall for all tests of a class, emptied before each. Subclasses say on which database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EngineTest {

    private HikariDataSource data;
    TownHall hall;

    abstract Database database();

    @BeforeAll
    void open() {
        data = database().open();
        hall = new TownHall(data, new Town(), false);
    }

    @BeforeEach
    void empty() {
        hall.empty();
    }

    @AfterAll
    void close() {
        hall.close();
        data.close();
    }
}
