package jp.madoguchi.definitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jp.madoguchi.definitions.packages.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Changes good and bad processes and decisions at random: each is answered, and what passes holds none of the words that run code. Repeat a
 * run with {@code -Dfuzz.seed=…}.
 */
class ProcessFuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 150) * 5;
    private static final Duration SOON = Duration.ofSeconds(20);

    @TestFactory
    Stream<DynamicTest> answersWhateverItIsGiven() {
        System.out.println("fuzz seed " + SEED);
        return Stream.of("valid", "invalid")
                .map(folder -> DynamicTest.dynamicTest(folder + ", seed " + SEED, () -> rounds(folder)));
    }

    private static void rounds(String folder) {
        List<ProcessFixture> fixtures = ProcessFixture.all(folder);
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            ProcessFixture fixture = fixtures.get(random.nextInt(fixtures.size()));
            String changed = new XmlMutation(random).of(new String(fixture.content(), StandardCharsets.UTF_8));
            String where = "round " + round + " of seed " + SEED + ", " + fixture.name();
            List<Problem> problems = assertTimeoutPreemptively(
                    SOON,
                    () -> new ProcessFixture(fixture.name(), changed.getBytes(StandardCharsets.UTF_8)).problems(),
                    where);
            isAnswered(problems, read(changed), where);
        }
    }

    /** What Camunda would read: no drawing, no remarks, no texts, no names of namespaces. */
    private static String read(String xml) {
        return xml.replaceAll("(?s)<bpmndi:BPMNDiagram.*|<!--.*?-->|<text>[^<]*</text>|\\sxmlns:\\w+=\"[^\"]*\"", "");
    }

    private static void isAnswered(List<Problem> problems, String xml, String where) {
        if (problems.isEmpty()) {
            assertThat(xml)
                    .as(where)
                    .doesNotContainPattern(
                            "<([A-Za-z]+:)?(executionListener|taskListener|connector|script|scriptTask)\\b")
                    .doesNotContainPattern("camunda:(class|expression|type|topic|assignee|resource)=")
                    .doesNotContainPattern("anguage=\"(?!feel\")");
        }
        if (problems.isEmpty() && where.endsWith(".bpmn")) {
            assertThat(xml).as(where).doesNotContain("#{").doesNotContainPattern("\\$\\{(?!step_[a-zA-Z]+})");
        }
        assertThat(problems).as(where).allSatisfy(problem -> {
            assertThat(problem.ja()).isNotBlank();
            assertThat(problem.en()).isNotBlank();
        });
    }
}
