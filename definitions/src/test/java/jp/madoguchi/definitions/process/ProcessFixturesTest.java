package jp.madoguchi.definitions.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.madoguchi.definitions.packages.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessFixturesTest {

    static List<ProcessFixture> valid() {
        return ProcessFixture.all("valid");
    }

    static List<ProcessFixture> invalid() {
        return ProcessFixture.all("invalid");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void findsNothingInAGoodFile(ProcessFixture fixture) {
        assertThat(fixture.problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void namesEveryRefusedElementWithTheReason(ProcessFixture fixture) {
        List<Problem> left = new ArrayList<>(fixture.problems());
        List<ProcessFixture.Expected> missing = new ArrayList<>();
        for (ProcessFixture.Expected expected : fixture.expected()) {
            left.stream()
                    .filter(expected::isSaidBy)
                    .findFirst()
                    .ifPresentOrElse(left::remove, () -> missing.add(expected));
        }
        assertThat(fixture.expected()).isNotEmpty();
        assertThat(missing).as("expected but not told; told instead: %s", left).isEmpty();
        assertThat(left).as("told but not expected").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void saysItInBothLanguagesWithALine(ProcessFixture fixture) {
        assertThat(fixture.problems()).allSatisfy(problem -> {
            assertThat(problem.ja()).containsPattern("[ぁ-ん]");
            assertThat(problem.en()).isNotBlank().doesNotContain("。");
            assertThat(problem.line()).isPositive();
        });
    }

    @Test
    void useEveryAllowedElementInTheGoodFiles() {
        Set<String> used = new TreeSet<>();
        for (ProcessFixture fixture : valid()) {
            collect(fixture, used);
        }
        assertThat(used)
                .containsAll(Vocabulary.GATEWAYS)
                .containsAll(Vocabulary.ACTIVITIES)
                .containsAll(Vocabulary.EVENTS)
                .containsAll(Vocabulary.EVENT_DEFINITIONS)
                .contains("timeDate", "timeDuration", "timeCycle", "decisionTable", "literalExpression");
    }

    private static void collect(ProcessFixture fixture, Set<String> used) {
        try {
            XmlFile.read(fixture.content())
                    .walk(element -> used.add(element.name().getLocalPart()));
        } catch (XmlFile.Unreadable e) {
            throw new AssertionError(fixture.name(), e);
        }
    }

    @Test
    void refusesProcessesThatCallEachOtherInACircle() {
        assertThat(CallCycles.check(Map.of(
                        "processes/a.bpmn", calling("a", "b"),
                        "processes/b.bpmn", calling("b", "c"),
                        "processes/c.bpmn", calling("c", "a"),
                        "processes/d.bpmn", calling("d", "a"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("processes/c.bpmn");
                    assertThat(problem.pointer()).isEqualTo("#call");
                    assertThat(problem.ja()).contains("「a」を呼び出すと");
                });
    }

    private static byte[] calling(String process, String called) {
        return ("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"" + process
                        + "\"><callActivity id=\"call\" calledElement=\"" + called + "\"/></process></definitions>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refusesAFileLargerThanTwoMegabytes() {
        assertThat(new ProcessFixture("large.bpmn", new byte[2_000_001]).problems())
                .extracting(Problem::ja)
                .singleElement()
                .asString()
                .contains("大きすぎます");
    }

    @Test
    void refusesOtherEncodingsWhateverTheyDeclare() {
        String xml = new String(valid().get(0).content(), StandardCharsets.UTF_8);

        for (byte[] other : List.of(
                xml.getBytes(StandardCharsets.UTF_16), (xml + "<!-- é -->").getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(new ProcessFixture(valid().get(0).name(), other).problems())
                    .extracting(Problem::ja)
                    .singleElement()
                    .asString()
                    .contains("UTF-8");
        }
        byte[] undeclared = xml.replace(" encoding=\"UTF-8\"", "").getBytes(StandardCharsets.UTF_16BE);
        assertThat(new ProcessFixture(valid().get(0).name(), undeclared).problems())
                .hasSize(1);
    }

    @Test
    void passesOverAByteOrderMark() {
        ProcessFixture plain = valid().stream()
                .filter(fixture -> fixture.name().equals("smallest.bpmn"))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.writeBytes("\uFEFF".getBytes(StandardCharsets.UTF_8));
        marked.writeBytes(plain.content());

        assertThat(new ProcessFixture("smallest.bpmn", marked.toByteArray()).problems())
                .isEmpty();
        assertThat(new ProcessChecker()
                        .parse("processes/smallest.bpmn", marked.toByteArray())
                        .xml())
                .startsWith("<?xml");
    }

    @Test
    void refusesMoreThanThreeHundredElements() {
        String tasks = Stream.iterate(0, i -> i + 1)
                .limit(301)
                .map(i -> "<userTask id=\"t" + i + "\"/>")
                .reduce("", String::concat);
        String xml = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"many\""
                + " isExecutable=\"true\">" + tasks + "</process></definitions>";

        assertThat(new ProcessFixture("many.bpmn", xml.getBytes(StandardCharsets.UTF_8)).problems())
                .extracting(Problem::ja)
                .singleElement()
                .asString()
                .contains("要素が多すぎます");
    }
}
