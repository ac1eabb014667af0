package jp.madoguchi.engine.staff.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;

/** What the description of the API says about forms as sheets and about exports of answers. */
final class SheetDescription {

    private static final String SHEETS_PROBLEM = "SheetsProblem";
    private static final String UNMAPPABLE_PROBLEM = "UnmappableProblem";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SheetDescription() {}

    static void schemas(Components components) {
        components
                .addSchemas(
                        SHEETS_PROBLEM,
                        ApiDescription.problem()
                                .addProperty("errors", errors(List.of("sheet", "cell", "message", "messageEn"))))
                .addSchemas(
                        UNMAPPABLE_PROBLEM,
                        ApiDescription.problem()
                                .addProperty(
                                        "errors",
                                        errors(List.of("number", "column", "character", "message", "messageEn"))));
    }

    static void describe(String path, HttpMethod method, Operation operation) {
        if (method == HttpMethod.POST && path.endsWith("/forms/convert")) {
            MediaType file = binary();
            operation.setRequestBody(new RequestBody()
                    .required(true)
                    .description("The workbook or CSV file; what it is is seen from its content")
                    .content(new Content()
                            .addMediaType("application/octet-stream", file)
                            .addMediaType(XLSX, file)
                            .addMediaType("text/csv", file)));
            ApiDescription.answers(operation, 413, "More than 50,000,000 bytes", "Problem");
            ApiDescription.answers(
                    operation,
                    422,
                    "The file is no form: every error with its sheet and cell, both empty when it is the file itself",
                    SHEETS_PROBLEM);
        }
        if (path.endsWith("/answers.csv")) {
            file(operation, "text/csv");
            ApiDescription.answers(
                    operation,
                    422,
                    "Characters that windows-31j does not have, the first 100; nothing was written",
                    UNMAPPABLE_PROBLEM);
        } else if (path.endsWith(".csv") && path.contains("/forms/")) {
            file(operation, "text/csv");
        } else if (path.endsWith(".xlsx")) {
            file(operation, XLSX);
        } else if (path.endsWith("/answers.zip")) {
            file(operation, "application/zip");
        }
    }

    private static void file(Operation operation, String type) {
        operation
                .getResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse().description("The file").content(new Content().addMediaType(type, binary())));
    }

    private static MediaType binary() {
        return new MediaType().schema(new StringSchema().format("binary"));
    }

    private static Schema<?> errors(List<String> members) {
        Schema<?> item = new ObjectSchema();
        members.forEach(member -> item.addProperty(member, new StringSchema()));
        return new ArraySchema().items(item);
    }
}
