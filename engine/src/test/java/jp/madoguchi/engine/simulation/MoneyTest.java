package jp.madoguchi.engine.simulation;

import java.nio.file.Path;
import java.util.stream.Stream;
import jp.madoguchi.engine.Madoguchi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every way of money through a talk: agreed to, asked for, paid, given back, waived, and not paid at all. */
class MoneyTest {

    private static final Simulator SIMULATOR = new Simulator(Madoguchi.class);

    @AfterAll
    static void closeTheHiddenEngine() {
        SIMULATOR.close();
    }

    @TestFactory
    Stream<DynamicTest> goesAsWritten() {
        return PlayedCases.of(SIMULATOR, Path.of("src", "test", "resources", "packages", "till"));
    }
}
