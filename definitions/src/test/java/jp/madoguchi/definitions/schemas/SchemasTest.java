package jp.madoguchi.definitions.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemasTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void knowsNoOtherNames() {
        assertThat(Schemas.find("../package")).isEmpty();
        assertThat(Schemas.find("nothing")).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> areThemselvesJsonSchemas202012() {
        return Schemas.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    JsonNode schema = schema(name);
                    assertThat(schema.path("$schema").asString())
                            .isEqualTo(SpecificationVersion.DRAFT_2020_12.getDialectId());
                    assertThat(SchemaRegistry.withDialect(Dialects.getDraft202012())
                                    .getSchema(com.networknt.schema.SchemaLocation.of(
                                            SpecificationVersion.DRAFT_2020_12.getDialectId()))
                                    .validate(schema))
                            .isEmpty();
                }));
    }

    @Test
    void sayTheSameOfTextsInEveryFile() {
        JsonNode texts = schema("form").at("/$defs/texts");
        assertThat(schema("package").at("/$defs/texts")).isEqualTo(texts);
        assertThat(schema("message").at("/$defs/texts")).isEqualTo(texts);
    }

    @TestFactory
    Stream<DynamicTest> refuseUnknownMembersEverywhereAndExplainEachMember() {
        return Schemas.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    List<String> open = new ArrayList<>();
                    List<String> unexplained = new ArrayList<>();
                    walk("", schema(name), open, unexplained);
                    assertThat(unexplained).isEmpty();
                    // Questions are closed kind by kind; a decision may have fields of its own.
                    assertThat(open).isSubsetOf("/$defs/question", "/$defs/staff");
                }));
    }

    private static void walk(String pointer, JsonNode schema, List<String> open, List<String> unexplained) {
        JsonNode properties = schema.path("properties");
        boolean object = schema.path("type").toString().contains("\"object\"") && properties.isObject();
        if (object && !schema.has("additionalProperties")) {
            open.add(pointer);
        }
        if (!pointer.contains("/if") && !pointer.contains("/then")) {
            properties.properties().forEach(member -> {
                boolean explained = member.getValue().isBoolean()
                        || member.getValue().has("$ref")
                        || member.getValue().has("title")
                        || member.getValue().path("description").asString("").contains(" / ");
                if (!explained) {
                    unexplained.add(pointer + "/" + member.getKey());
                }
            });
        }
        if (schema.isObject()) {
            schema.properties()
                    .forEach(member -> walk(pointer + "/" + member.getKey(), member.getValue(), open, unexplained));
        } else if (schema.isArray()) {
            for (int i = 0; i < schema.size(); i++) {
                walk(pointer + "/" + i, schema.get(i), open, unexplained);
            }
        }
    }

    private static JsonNode schema(String name) {
        return JSON.readTree(Schemas.find(name).orElseThrow());
    }
}
