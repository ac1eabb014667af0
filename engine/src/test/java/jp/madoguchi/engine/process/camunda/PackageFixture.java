package jp.madoguchi.engine.process.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.definitions.document.DocumentTemplate;
import jp.madoguchi.definitions.document.MessageTemplate;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.feel.Scope;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.packages.DefinitionPackage;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.definitions.packages.Manifest.Procedure;
import jp.madoguchi.definitions.packages.Manifest.ProcedureKind;
import jp.madoguchi.definitions.packages.PackageFiles;
import jp.madoguchi.definitions.process.DecisionChecker;
import jp.madoguchi.definitions.process.Facts;
import jp.madoguchi.definitions.process.ProcessChecker;
import jp.madoguchi.definitions.process.ProcessDefinition;
import jp.madoguchi.definitions.process.ProcessScope;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;
import org.jspecify.annotations.Nullable;

/** Packages made of BPMN and DMN files of the test resources, checked as the real ones are. */
final class PackageFixture {

    private static final List<String> STATES =
            List.of("submitted", "deficient", "approved", "rejected", "withdrawn", "failed");

    private PackageFixture() {}

    /** A package whose first process is that of its procedure {@code subsidy}. */
    static InstalledPackage of(String version, String... files) {
        List<String> bpmn = Stream.of(files).filter(f -> f.endsWith(".bpmn")).toList();
        Map<String, ProcessDefinition> processes = new HashMap<>();
        for (String file : bpmn) {
            ProcessChecker checker = new ProcessChecker();
            var problems = checker.check(file, bytes(file), scope(files));
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(problems.toString());
            }
            ProcessDefinition process = checker.parse(file, bytes(file));
            processes.put(process.id(), process);
        }
        Map<String, String> decisions = new HashMap<>();
        Stream.of(files).filter(f -> f.endsWith(".dmn")).forEach(f -> decisions.put(f, text(f)));
        String first = bpmn.isEmpty() ? null : bpmn.get(0).replace(".bpmn", "");
        DefinitionPackage definition = new DefinitionPackage(
                manifest(version, first),
                Map.of("survey", new Form("survey", Texts.of("アンケート"), null, List.of(), null)),
                processes,
                decisions,
                Map.of("approval", new DocumentTemplate("approval", Texts.of("交付決定通知書"), "<html/>")),
                Map.of(
                        "approved",
                                new MessageTemplate("approved", Texts.of("{{name}} 様、交付が決まりました（{{grant}}円）。"), null),
                        "expired", new MessageTemplate("expired", Texts.of("期限を過ぎたため受付を終わりました。"), null),
                        "mail", new MessageTemplate("mail", Texts.of("受付番号 {{case.number}}"), Texts.of("新しい申請"))),
                List.of(),
                new PackageFiles(Map.of()));
        return new InstalledPackage(new PackageVersion("kitchen-waste", version), "published", definition, Map.of());
    }

    private static Manifest manifest(String version, @Nullable String process) {
        Procedure procedure = new Procedure(
                "subsidy",
                Texts.of("生ごみ処理機購入費補助金"),
                "application",
                process,
                "環境政策課",
                null,
                STATES.stream()
                        .map(id -> new Manifest.State(id, Texts.of(id), true, true, false))
                        .toList(),
                ProcedureKind.APPLICATION,
                null,
                null,
                Manifest.Contact.USUAL);
        return new Manifest(
                "kitchen-waste",
                version,
                Texts.of("補助金"),
                Texts.of("補助金"),
                "CC-BY-4.0",
                "山口市",
                List.of("ja"),
                List.of(),
                List.of(procedure),
                List.of(),
                List.of(),
                List.of());
    }

    private static ProcessScope scope(String... files) {
        Scope feel = Scope.empty()
                .with("name", FeelType.STRING)
                .with("grant", FeelType.NUMBER)
                .with("price", FeelType.NUMBER)
                .with("bought", FeelType.DATE)
                .with("case", FeelType.openContext(Map.of("number", FeelType.STRING, "submitted", FeelType.DATE)))
                .with("resident", FeelType.openContext(Map.of()))
                .with("parameters", FeelType.openContext(Map.of()))
                .with("decision", FeelType.openContext(Map.of("outcome", FeelType.STRING)))
                .with("deficiencies", FeelType.openContext(Map.of()));
        DecisionChecker decisions = new DecisionChecker();
        return new ProcessScope(
                Set.of("survey"),
                Set.of("approval", "rejection", "broken", "explodes"),
                Set.of("approved", "expired", "mail"),
                Set.copyOf(STATES),
                Stream.of(files)
                        .filter(f -> f.endsWith(".dmn"))
                        .flatMap(f -> decisions.decisions(bytes(f)).stream())
                        .collect(Collectors.toSet()),
                Stream.of(files)
                        .filter(f -> f.endsWith(".bpmn"))
                        .map(f -> f.replace(".bpmn", ""))
                        .collect(Collectors.toSet()),
                Stream.of(files)
                        .filter(f -> f.endsWith(".bpmn"))
                        .flatMap(f -> Facts.of(bytes(f)).stream())
                        .collect(Collectors.toSet()),
                feel);
    }

    private static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = PackageFixture.class.getResourceAsStream("/process/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no test resource process/" + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
