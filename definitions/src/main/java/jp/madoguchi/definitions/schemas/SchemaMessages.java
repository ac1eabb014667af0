package jp.madoguchi.definitions.schemas;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.definitions.json.JsonFile;
import jp.madoguchi.definitions.packages.Problem;
import jp.madoguchi.definitions.text.Nearest;
import tools.jackson.databind.JsonNode;

/** Says what a validator found in one sentence: what is wrong, and what to do. */
final class SchemaMessages {

    private static final Map<String, String> TYPES_JA = Map.of(
            "string",
            "文字列",
            "object",
            "オブジェクト",
            "array",
            "一覧",
            "number",
            "数",
            "integer",
            "整数",
            "boolean",
            "true か false");

    private final JsonNode schema;

    SchemaMessages(JsonNode schema) {
        this.schema = schema;
    }

    Problem problem(JsonFile file, Error error) {
        String pointer = pointer(error.getInstanceLocation());
        JsonNode limit = error.getSchemaNode();
        String keyword = error.getKeyword();
        return switch (keyword) {
            case "required" -> {
                String name = String.valueOf(error.getProperty());
                yield file.problem(pointer, "「" + name + "」がありません。書き加えてください。", "\"" + name + "\" is missing; add it.");
            }
            case "additionalProperties" -> unknownMember(file, pointer, error);
            case "type" -> wrongType(file, pointer, limit);
            case "enum" -> wrongChoice(file, pointer, shown(error.getInstanceNode()), limit);
            case "const" -> file.problem(pointer, "ここに書けるのは " + limit + " だけです。", "Only " + limit + " can stand here.");
            case "pattern", "propertyNames" -> wrongForm(file, pointer, error);
            case "oneOf" -> expected(file, pointer, error);
            case "uniqueItems" ->
                file.problem(pointer, "同じ値が二度あります。ひとつにしてください。", "A value stands twice; keep one of them.");
            default -> outOfBounds(file, pointer, keyword, limit);
        };
    }

    private Problem unknownMember(JsonFile file, String pointer, Error error) {
        String name = String.valueOf(error.getProperty());
        List<String> known = knownMembers(error);
        String nearest = Nearest.to(name, known)
                .map(near -> "「" + near + "」の書き間違いではありませんか。")
                .orElse("");
        String nearestEn = Nearest.to(name, known)
                .map(near -> " Did you mean \"" + near + "\"?")
                .orElse("");
        return file.problem(
                JsonFile.child(pointer, name),
                "「" + name + "」という項目はここには書けません。取り除くか直してください。" + nearest,
                "\"" + name + "\" is not known here; remove or correct it." + nearestEn);
    }

    private List<String> knownMembers(Error error) {
        List<String> names = new ArrayList<>();
        parentOf(error).path("properties").propertyNames().forEach(names::add);
        return names;
    }

    private static Problem wrongType(JsonFile file, String pointer, JsonNode limit) {
        List<String> types =
                limit.isArray() ? limit.valueStream().map(JsonNode::asString).toList() : List.of(limit.asString());
        String ja =
                types.stream().map(type -> TYPES_JA.getOrDefault(type, type)).collect(Collectors.joining("か"));
        return file.problem(pointer, ja + "で書いてください。", "Write " + String.join(" or ", types) + " here.");
    }

    private static Problem wrongChoice(JsonFile file, String pointer, String got, JsonNode limit) {
        List<String> allowed = limit.valueStream().map(JsonNode::asString).toList();
        String list = String.join(", ", allowed);
        String nearestJa =
                Nearest.to(got, allowed).map(near -> "「" + near + "」ではありませんか。").orElse("");
        String nearestEn = Nearest.to(got, allowed)
                .map(near -> " Did you mean \"" + near + "\"?")
                .orElse("");
        return file.problem(
                pointer,
                "「" + got + "」は使えません。次のどれかにしてください: " + list + "。" + nearestJa,
                "\"" + got + "\" is not possible; use one of: " + list + "." + nearestEn);
    }

    private Problem wrongForm(JsonFile file, String pointer, Error error) {
        boolean name = error.getKeyword().equals("propertyNames")
                || error.getEvaluationPath().toString().contains("propertyNames");
        String got = name && error.getProperty() != null ? error.getProperty() : shown(error.getInstanceNode());
        JsonNode expects = expects(error);
        String ja = expects.path("ja").asString("決められた形");
        String en = expects.path("en").asString("the required form");
        return file.problem(
                pointer,
                "「" + got + "」は使えません。" + ja + "にしてください。",
                "\"" + got + "\" is not possible; write " + en + ".");
    }

    private Problem expected(JsonFile file, String pointer, Error error) {
        JsonNode expects = expects(error);
        return file.problem(
                pointer,
                expects.path("ja").asString("決められた形") + "を書いてください。",
                "Write " + expects.path("en").asString("the required form") + ".");
    }

    private static Problem outOfBounds(JsonFile file, String pointer, String keyword, JsonNode limit) {
        String bound = limit.asString();
        return switch (keyword) {
            case "minLength", "minItems", "minProperties" ->
                file.problem(
                        pointer,
                        "少なすぎます。" + bound + " 以上書いてください。",
                        "There is too little here; write at least " + bound + ".");
            case "maxLength", "maxItems", "maxProperties" ->
                file.problem(
                        pointer,
                        "多すぎるか長すぎます。" + bound + " までにしてください。",
                        "This is too long or too many; keep it to " + bound + ".");
            case "minimum" ->
                file.problem(
                        pointer,
                        "小さすぎます。" + bound + " 以上にしてください。",
                        "The number is too small; use at least " + bound + ".");
            case "maximum" ->
                file.problem(
                        pointer,
                        "大きすぎます。" + bound + " 以下にしてください。",
                        "The number is too large; use at most " + bound + ".");
            default ->
                file.problem(
                        pointer,
                        "ここの書き方が決まりに合いません（" + keyword + "）。直してください。",
                        "This does not follow the schema (" + keyword + "); correct it.");
        };
    }

    /** The annotation {@code expects} beside the keyword: in words what is wanted. */
    private JsonNode expects(Error error) {
        return parentOf(error).path("expects");
    }

    private JsonNode parentOf(Error error) {
        NodePath path = error.getSchemaLocation().getFragment();
        JsonNode node = schema;
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            node = path.getElement(i) instanceof Integer index ? node.path(index) : node.path(path.getName(i));
        }
        return node;
    }

    private static String pointer(NodePath path) {
        String pointer = "";
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer = JsonFile.child(pointer, String.valueOf(path.getElement(i)));
        }
        return pointer;
    }

    private static String shown(JsonNode node) {
        String text = node.isString() ? node.asString() : node.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
