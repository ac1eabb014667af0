package jp.madoguchi.definitions.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.madoguchi.definitions.form.FormJson;
import jp.madoguchi.definitions.json.JsonFile;
import jp.madoguchi.definitions.packages.PackageFiles;
import jp.madoguchi.definitions.packages.Problem;
import jp.madoguchi.definitions.packages.checks.Draft;
import jp.madoguchi.definitions.packages.checks.PackageCheck;
import jp.madoguchi.definitions.packages.checks.Parsed;
import jp.madoguchi.definitions.schemas.SchemaCheck;
import tools.jackson.databind.node.ObjectNode;

/** Checks a form read from sheets as a package with nothing but this form is checked, and points to cells. */
final class FormCheck {

    private static final SchemaCheck SCHEMAS = new SchemaCheck();

    private FormCheck() {}

    static List<SheetError> check(ObjectNode form, Located located) {
        JsonFile file = new JsonFile("", form, Map.of());
        List<Problem> problems = new ArrayList<>(SCHEMAS.check("form", file));
        if (problems.isEmpty() && located.errors().isEmpty()) {
            problems.addAll(inPackage(file));
        }
        List<SheetError> errors = new ArrayList<>(located.errors());
        problems.stream()
                .filter(problem -> !located.hasErrorInLineOf(located.place(problem.pointer())))
                .map(problem -> located.place(problem.pointer()).error(problem.ja(), problem.en()))
                .forEach(errors::add);
        return errors.stream().distinct().toList();
    }

    private static List<Problem> inPackage(JsonFile file) {
        String id = file.tree().path("id").asString();
        // The package will have it; sheets hold the form alone.
        String register = file.tree().path("eligibility").path("register").asString("");
        Draft draft = new Draft(
                new PackageFiles(new TreeMap<>()),
                Optional.empty(),
                Map.of(id, new Parsed<>(file, FormJson.read(file.tree()))),
                Map.of(),
                Map.of(),
                List.of(),
                new Draft.Ids(Set.of(id), Set.of(), Set.of(), Set.of(), Set.of(register)));
        return PackageCheck.check(draft);
    }
}
