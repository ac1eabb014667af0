package jp.madoguchi.engine.simulation;

import java.nio.file.Path;
import java.util.stream.Stream;
import jp.madoguchi.engine.Madoguchi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Turns that no package of the library takes. */
class TurnsTest {

    private static final Simulator SIMULATOR = new Simulator(Madoguchi.class);

    @AfterAll
    static void closeTheHiddenEngine() {
        SIMULATOR.close();
    }

    @TestFactory
    Stream<DynamicTest> goAsWritten() {
        return PlayedCases.of(SIMULATOR, Path.of("src", "test", "resources", "packages", "turns"));
    }

    @TestFactory
    Stream<DynamicTest> ofThreadsGoAsWritten() {
        return PlayedCases.of(SIMULATOR, Path.of("src", "test", "resources", "packages", "threads"));
    }

    @TestFactory
    Stream<DynamicTest> ofRegistersGoAsWritten() {
        return Stream.of("list", "posted")
                .flatMap(name -> PlayedCases.of(SIMULATOR, Path.of("src", "test", "resources", "packages", name)));
    }
}
