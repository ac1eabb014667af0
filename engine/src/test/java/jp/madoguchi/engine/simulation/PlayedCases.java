package jp.madoguchi.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.definitions.packages.PackageReader;
import jp.madoguchi.definitions.packages.PackageZip;
import org.junit.jupiter.api.DynamicTest;

/** The cases of a package as tests. */
final class PlayedCases {

    private PlayedCases() {}

    static Stream<DynamicTest> of(Simulator simulator, Path folder) {
        PackageReader.Reading reading = PackageReader.readFolder(folder);
        assertThat(reading).as(() -> reading.toString()).isInstanceOf(PackageReader.Reading.Read.class);
        List<CaseResult> results = simulator.play(PackageZip.of(
                ((PackageReader.Reading.Read) reading).definition().files()));
        assertThat(results).isNotEmpty();
        return results.stream().map(PlayedCases::test);
    }

    private static DynamicTest test(CaseResult result) {
        return DynamicTest.dynamicTest(
                result.title(),
                () -> assertThat(result.passed())
                        .as(() -> result.failure() + "\n" + String.join("\n", result.transcript()))
                        .isTrue());
    }
}
