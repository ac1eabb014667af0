package jp.madoguchi.engine.staff.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.Map;

/** What the description of the API says about imports, whose controller reads its query itself. */
final class RegisterDescription {

    private static final Map<String, String> QUERY = Map.of(
            "package", "Package of the register, when several have one of that id",
            "preview", "true: tell what would happen; nothing is stored",
            "skipErrors", "true: leave wrong rows out instead of refusing all",
            "encoding", "utf-8 or windows-31j; detected unless given",
            "sheet", "Name of the sheet; the first visible one unless given",
            "mapping", "JSON object: column id by heading; an empty id leaves the heading out");

    private RegisterDescription() {}

    static void describe(String path, HttpMethod method, Operation operation) {
        if (method != HttpMethod.POST || !path.endsWith("/rows")) {
            return;
        }
        Schema<String> mode = new StringSchema();
        mode.setEnum(List.of("replace", "add", "update"));
        operation.addParametersItem(new QueryParameter()
                .name("mode")
                .description("What becomes of rows that are there; replace unless given")
                .schema(mode));
        QUERY.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(parameter -> operation.addParametersItem(new QueryParameter()
                        .name(parameter.getKey())
                        .description(parameter.getValue())
                        .schema(new StringSchema())));
        MediaType binary = new MediaType().schema(new StringSchema().format("binary"));
        operation.setRequestBody(new RequestBody()
                .required(true)
                .content(new Content()
                        .addMediaType("text/csv", binary)
                        .addMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", binary)));
    }

    static Schema<?> errors() {
        return new ArraySchema()
                .items(new ObjectSchema()
                        .addProperty("row", new IntegerSchema())
                        .addProperty("column", new StringSchema())
                        .addProperty("cell", new StringSchema())
                        .addProperty("message", new StringSchema())
                        .addProperty("messageEn", new StringSchema()));
    }
}
