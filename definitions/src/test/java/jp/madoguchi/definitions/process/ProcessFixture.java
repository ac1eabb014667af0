package jp.madoguchi.definitions.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.feel.Scope;
import jp.madoguchi.definitions.packages.Problem;

/**
 * A BPMN or DMN file of {@code valid/} or {@code invalid/}. An invalid one says in comments at its beginning what must be found: {@code expect
 * POINTER: part of the Japanese sentence}.
 */
record ProcessFixture(String name, byte[] content) {

    private static final Path ROOT = Path.of("src/test/resources/jp/madoguchi/definitions/process");
    private static final Pattern EXPECT = Pattern.compile("<!-- expect (\\S*): (.*?) -->");

    private static final Scope CASE = Scope.empty()
            .with(Map.of(
                    "price", FeelType.NUMBER,
                    "bought", FeelType.DATE,
                    "type", FeelType.STRING,
                    "name", FeelType.context(Map.of("name", FeelType.STRING)),
                    "account",
                            FeelType.context(Map.of(
                                    "bankCode", FeelType.STRING,
                                    "branchCode", FeelType.STRING,
                                    "number", FeelType.STRING)),
                    "case", FeelType.context(Map.of("number", FeelType.STRING, "department", FeelType.STRING)),
                    "resident", FeelType.openContext(Map.of()),
                    "parameters", FeelType.context(Map.of("mail", FeelType.STRING)),
                    "decision", FeelType.openContext(Map.of("outcome", FeelType.STRING, "deadline", FeelType.STRING))));

    /** What a file must be told. */
    record Expected(String pointer, String ja) {
        boolean isSaidBy(Problem problem) {
            return problem.pointer().equals(pointer) && problem.ja().contains(ja);
        }
    }

    static List<ProcessFixture> all(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.sorted().map(ProcessFixture::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProcessFixture read(Path file) {
        try {
            return new ProcessFixture(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Expected> expected() {
        return EXPECT.matcher(new String(content, StandardCharsets.UTF_8))
                .results()
                .map(found -> new Expected(found.group(1), found.group(2)))
                .toList();
    }

    /** What is wrong with it in a package that has the forms, states and so on of {@link #scope}. */
    List<Problem> problems() {
        if (name.endsWith(".dmn")) {
            return new DecisionChecker().check("decisions/" + name, content, scope(Set.of()));
        }
        String file = "processes/" + name;
        List<Problem> cycles = CallCycles.check(Map.of(file, content));
        List<Problem> found = new ProcessChecker().check(file, content, scope(Facts.of(content)));
        return Stream.concat(found.stream(), cycles.stream()).toList();
    }

    private ProcessScope scope(Set<String> facts) {
        return new ProcessScope(
                Set.of("application", "survey"),
                Set.of("decision"),
                Set.of("approved", "mail"),
                Set.of("submitted", "approved", "failed"),
                Set.of("grant"),
                Set.of("called", name.replace(".bpmn", "")),
                facts,
                CASE);
    }

    @Override
    public String toString() {
        return name;
    }
}
