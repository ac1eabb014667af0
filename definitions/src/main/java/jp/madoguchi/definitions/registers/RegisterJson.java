package jp.madoguchi.definitions.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.definitions.json.JsonObject;
import jp.madoguchi.definitions.registers.Column.Match;
import tools.jackson.databind.JsonNode;

/** Registers from their JSON. */
public final class RegisterJson {

    private RegisterJson() {}

    /** The register of a {@code *.register.json} that follows the schema {@code register}; defaults filled in. */
    public static Register read(JsonNode tree) {
        JsonObject register = new JsonObject(tree);
        List<List<String>> lookups = new ArrayList<>();
        for (JsonNode lookup : tree.path("lookups")) {
            lookups.add(lookup.valueStream().map(JsonNode::asString).toList());
        }
        return new Register(
                register.string("id"),
                register.texts("title"),
                register.list("columns", RegisterJson::column),
                register.strings("key"),
                lookups);
    }

    private static Column column(JsonObject column) {
        Column.Type type = Column.Type.valueOf(name(column.string("type")));
        return new Column(
                column.string("id"),
                column.texts("title"),
                column.has("headings") ? column.strings("headings") : List.of(),
                type,
                column.flag("required", false),
                column.flag(
                        "personal", type == Column.Type.NAME || type == Column.Type.KANA || type == Column.Type.PHONE),
                column.flag("search", false),
                column.has("match") ? Match.valueOf(name(column.string("match"))) : type.match(),
                column.number("length", 0));
    }

    private static String name(String json) {
        return json.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
