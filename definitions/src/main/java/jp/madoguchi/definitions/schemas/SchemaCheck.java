package jp.madoguchi.definitions.schemas;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.definitions.json.JsonFile;
import jp.madoguchi.definitions.packages.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks JSON files against the schemas of the language. Schemas are compiled once; safe for many threads. */
public final class SchemaCheck {

    private static final int MAX_PROBLEMS = 200;

    private final Map<String, Schema> compiled;
    private final Map<String, JsonNode> sources;

    public SchemaCheck() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        JsonMapper mapper = new JsonMapper();
        sources = Schemas.names().stream()
                .collect(Collectors.toUnmodifiableMap(
                        name -> name, name -> mapper.readTree(Schemas.find(name).orElseThrow())));
        compiled = sources.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> registry.getSchema(e.getValue())));
        compiled.values().forEach(Schema::initializeValidators);
    }

    /**
     * The problems of a file, at most 200; none when it follows its schema.
     *
     * @param schema one of {@link Schemas#names()}
     */
    public List<Problem> check(String schema, JsonFile file) {
        Schema validator = compiled.get(schema);
        JsonNode source = sources.get(schema);
        if (validator == null || source == null) {
            throw new IllegalArgumentException("no schema is called " + schema);
        }
        SchemaMessages messages = new SchemaMessages(source);
        Map<String, Problem> byPlaceAndReason = new LinkedHashMap<>();
        for (Error error : validator.validate(file.tree())) {
            if (!isInsideAlternative(error)) {
                Problem problem = messages.problem(file, error);
                byPlaceAndReason.putIfAbsent(problem.pointer() + " " + problem.en(), problem);
            }
        }
        return byPlaceAndReason.values().stream().limit(MAX_PROBLEMS).toList();
    }

    /** The alternatives of a oneOf are told together, by the oneOf itself. */
    private static boolean isInsideAlternative(Error error) {
        NodePath path = error.getEvaluationPath();
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            if (path.getName(i).equals("oneOf")) {
                return true;
            }
        }
        return false;
    }
}
