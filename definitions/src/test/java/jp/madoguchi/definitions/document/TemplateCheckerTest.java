package jp.madoguchi.definitions.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.feel.Scope;
import jp.madoguchi.definitions.packages.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads the fixtures {@code valid/*.html} and {@code invalid/*.html}. An invalid one begins with comments that say what must be found, {@code
 * expect LINE: part of the Japanese sentence}, and nothing else may be found.
 */
class TemplateCheckerTest {

    private static final Pattern EXPECT = Pattern.compile("<!-- expect (\\d+): (.*?) -->");

    private static final Scope SCOPE = Scope.empty()
            .with(Map.of(
                    "applicant", FeelType.context(Map.of("name", FeelType.STRING, "kana", FeelType.STRING)),
                    "price", FeelType.NUMBER,
                    "grant", FeelType.NUMBER,
                    "members", FeelType.list(FeelType.context(Map.of("name", FeelType.STRING, "age", FeelType.NUMBER))),
                    "decision", FeelType.openContext(Map.of("outcome", FeelType.STRING)),
                    "parameters", FeelType.context(Map.of("seal", FeelType.STRING)),
                    "municipality", FeelType.context(Map.of("name", FeelType.STRING))));

    private final TemplateChecker checker = new TemplateChecker(new FeelChecker());

    @ParameterizedTest
    @MethodSource("valid")
    void findsNothingInAGoodTemplate(Path template) throws IOException {
        assertThat(check(Files.readAllBytes(template))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void findsEveryProblemWithItsLine(Path template) throws IOException {
        List<MatchResult> expected =
                EXPECT.matcher(Files.readString(template)).results().toList();

        List<Problem> problems = check(Files.readAllBytes(template));

        assertThat(expected).isNotEmpty();
        assertThat(problems)
                .hasSameSizeAs(expected)
                .allSatisfy(problem -> assertThat(expected).anySatisfy(e -> {
                    assertThat(problem.line()).isEqualTo(Integer.parseInt(e.group(1)));
                    assertThat(problem.ja()).contains(e.group(2));
                    assertThat(problem.en()).isNotBlank();
                }));
        assertThat(expected)
                .allSatisfy(e -> assertThat(problems)
                        .anySatisfy(problem -> assertThat(problem.ja()).contains(e.group(2))));
    }

    @Test
    void pointsToTheIdOfAnElement() {
        String template =
                "<html><head><title>x</title></head><body><p id=\"amount\">{{ yne(price) }}</p></body></html>";

        assertThat(check(template.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.pointer()).isEqualTo("#amount"));
    }

    @Test
    void refusesAFileThatIsNotUtf8() {
        byte[] shiftJis =
                "<html><head><title>通知書</title></head><body/></html>".getBytes(Charset.forName("windows-31j"));

        assertThat(check(shiftJis))
                .singleElement()
                .satisfies(problem -> assertThat(problem.ja()).contains("UTF-8"));
    }

    @Test
    void refusesElementsNestedWithoutEnd() {
        String deep = "<html><head><title>x</title></head><body>" + "<div>".repeat(5000) + "</div>".repeat(5000)
                + "</body></html>";

        assertThat(check(deep.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.ja()).contains("深すぎます"));
    }

    @Test
    void refusesAFileLargerThanHalfAMegabyte() {
        assertThat(check(new byte[600 * 1024]))
                .singleElement()
                .satisfies(problem -> assertThat(problem.ja()).contains("大きすぎます"));
    }

    private List<Problem> check(byte[] template) {
        return checker.check("documents/decision.html", template, SCOPE);
    }

    static Stream<Path> valid() throws IOException {
        return fixtures("valid");
    }

    static Stream<Path> invalid() throws IOException {
        return fixtures("invalid");
    }

    private static Stream<Path> fixtures(String folder) throws IOException {
        Path path = Path.of(Objects.requireNonNull(TemplateCheckerTest.class.getResource(folder))
                .getPath());
        try (Stream<Path> files = Files.list(path)) {
            return files.sorted().toList().stream();
        }
    }
}
