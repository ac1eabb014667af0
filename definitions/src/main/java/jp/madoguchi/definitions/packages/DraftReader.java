package jp.madoguchi.definitions.packages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.definitions.cases.CaseJson;
import jp.madoguchi.definitions.document.DocumentTemplate;
import jp.madoguchi.definitions.document.MessageTemplate;
import jp.madoguchi.definitions.form.FormJson;
import jp.madoguchi.definitions.json.JsonFile;
import jp.madoguchi.definitions.json.JsonObject;
import jp.madoguchi.definitions.json.Utf8;
import jp.madoguchi.definitions.packages.Layout.Kind;
import jp.madoguchi.definitions.packages.checks.Draft;
import jp.madoguchi.definitions.packages.checks.Parsed;
import jp.madoguchi.definitions.process.ProcessChecker;
import jp.madoguchi.definitions.process.ProcessDefinition;
import jp.madoguchi.definitions.registers.RegisterJson;
import jp.madoguchi.definitions.schemas.SchemaCheck;
import org.jspecify.annotations.Nullable;

/** Reads the files of a package one by one, each against its schema. */
final class DraftReader {

    private static final SchemaCheck SCHEMAS = new SchemaCheck();

    private final PackageFiles files;
    private final List<Problem> problems;

    /** @param problems gets what is wrong with single files */
    DraftReader(PackageFiles files, List<Problem> problems) {
        this.files = files;
        this.problems = problems;
    }

    Draft read() {
        Map<String, String> cases = paths(Kind.CASE);
        return new Draft(
                files,
                read(Layout.MANIFEST, "package", file -> ManifestJson.read(file.tree())),
                readAll(Kind.FORM, "form", (id, file) -> FormJson.read(file.tree())),
                readAll(Kind.MESSAGE, "message", DraftReader::message),
                readAll(Kind.REGISTER, "register", (id, file) -> RegisterJson.read(file.tree())),
                cases.values().stream()
                        .flatMap(path -> read(path, "case", file -> CaseJson.read(file, problems)).stream())
                        .toList(),
                new Draft.Ids(
                        paths(Kind.FORM).keySet(),
                        paths(Kind.PROCESS).keySet(),
                        paths(Kind.DOCUMENT).keySet(),
                        paths(Kind.MESSAGE).keySet(),
                        paths(Kind.REGISTER).keySet()));
    }

    private Map<String, String> paths(Kind kind) {
        return Layout.pathsById(files, kind);
    }

    private <T> Map<String, Parsed<T>> readAll(Kind kind, String schema, BiFunction<String, JsonFile, T> reader) {
        Map<String, Parsed<T>> all = new TreeMap<>();
        paths(kind)
                .forEach((id, path) ->
                        read(path, schema, file -> reader.apply(id, file)).ifPresent(parsed -> all.put(id, parsed)));
        return all;
    }

    private <T> Optional<Parsed<T>> read(String path, String schema, Function<JsonFile, @Nullable T> reader) {
        byte[] bytes = files.bytes(path);
        if (bytes == null) {
            return Optional.empty();
        }
        JsonFile.Reading reading = JsonFile.read(path, bytes);
        if (reading instanceof JsonFile.Refused refused) {
            problems.addAll(refused.problems());
            return Optional.empty();
        }
        JsonFile file = ((JsonFile.Read) reading).file();
        List<Problem> found = SCHEMAS.check(schema, file);
        problems.addAll(found);
        T value = found.isEmpty() ? reader.apply(file) : null;
        return Optional.ofNullable(value).map(read -> new Parsed<>(file, read));
    }

    private static MessageTemplate message(String id, JsonFile file) {
        JsonObject message = new JsonObject(file.tree());
        return new MessageTemplate(id, message.texts("text"), message.optionalTexts("subject"));
    }

    /** The package, once its draft was found to have no problem. */
    DefinitionPackage definition(Draft draft) {
        Map<String, ProcessDefinition> processes = new HashMap<>();
        ProcessChecker reader = new ProcessChecker();
        paths(Kind.PROCESS).forEach((id, path) -> processes.put(id, reader.parse(path, bytes(path))));
        Map<String, String> decisions = new HashMap<>();
        paths(Kind.DECISION).values().forEach(path -> decisions.put(path, text(path)));
        Map<String, DocumentTemplate> documents = new HashMap<>();
        paths(Kind.DOCUMENT).forEach((id, path) -> documents.put(id, DocumentTemplate.read(id, bytes(path))));
        return new DefinitionPackage(
                draft.manifest().orElseThrow().value(),
                values(draft.forms()),
                processes,
                decisions,
                documents,
                values(draft.messages()),
                values(draft.registers()),
                draft.cases().stream().map(Parsed::value).toList(),
                files);
    }

    private static <T> Map<String, T> values(Map<String, Parsed<T>> parsed) {
        return parsed.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().value()));
    }

    private String text(String path) {
        return Utf8.decode(path, bytes(path)).map(problem -> "", text -> text);
    }

    private byte[] bytes(String path) {
        return Objects.requireNonNull(files.bytes(path), path);
    }
}
