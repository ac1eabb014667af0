package jp.madoguchi.engine.staff.web;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jp.madoguchi.engine.rights.Acting;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says beyond the controllers' signatures: the token, and the problems each call may answer. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final String PACKAGE_PROBLEM = "PackageProblem";
    private static final String ROWS_PROBLEM = "RowsProblem";

    static {
        // Who acts is known by the session or the token; it is no parameter of the call.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Acting.class);
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Madoguchi")
                        .version("1")
                        .description("The API of staff. Errors are RFC 9457 problem details in Japanese and English."))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")));
    }

    /** Nested records are named with what they are nested in: there is more than one {@code Page}. */
    @Bean
    ModelResolver namedModels() {
        return new ModelResolver(Json31.mapper(), new TypeNameResolver() {
            @Override
            protected String getNameOfClass(Class<?> described) {
                Class<?> around = described.getEnclosingClass();
                return around == null ? described.getSimpleName() : getNameOfClass(around) + described.getSimpleName();
            }
        });
    }

    @Bean
    ModelConverter describedRecords() {
        return new RecordDescription();
    }

    /** Named by their method, not numbered: a new endpoint leaves the names of the others alone. */
    @Bean
    GlobalOperationCustomizer namedOperations() {
        return (operation, method) -> operation.operationId(
                method.getBeanType().getSimpleName() + "-" + method.getMethod().getName());
    }

    @Bean
    GlobalOpenApiCustomizer describedProblems() {
        return api -> {
            // Here and not above: what no controller names by then, springdoc has dropped.
            api.getComponents()
                    .addSchemas(PROBLEM, problem())
                    .addSchemas(PACKAGE_PROBLEM, problem().addProperty("errors", errors()))
                    .addSchemas(ROWS_PROBLEM, problem().addProperty("errors", RegisterDescription.errors()));
            SheetDescription.schemas(api.getComponents());
            api.getPaths()
                    .forEach((path, item) ->
                            item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
        };
    }

    private static void describe(String path, HttpMethod method, Operation operation) {
        answers(operation, 400, "Malformed path, query or body", PROBLEM);
        answers(operation, 401, "No valid token", PROBLEM);
        if (!path.equals("/api/municipalities") && !path.equals("/api/municipalities/{code}")) {
            answers(operation, 404, "No such municipality, or nothing of that name in it", PROBLEM);
        }
        if (path.contains("/registers/")) {
            RegisterDescription.describe(path, method, operation);
            answers(operation, 409, "Not possible as it stands now; the detail says why", PROBLEM);
        }
        if (method == HttpMethod.POST && path.endsWith("/rows")) {
            answers(operation, 422, "The file or its rows are wrong; the first 100 errors are listed", ROWS_PROBLEM);
        }
        SheetDescription.describe(path, method, operation);
        if (path.matches(
                        ".*/cases/[^/]+/(decision|deficiencies|retry|thread/forms|thread/documents|refunds|waivers|charges|cash"
                                + "|refund-requests/.*|proxy/.*)")
                || path.matches(".*/proxy-entries/.+")
                || path.contains("/channels/")
                || path.contains("/payouts/")) {
            answers(operation, 409, "Not possible as it stands now; the detail says why", PROBLEM);
        }
        if (method == HttpMethod.POST && path.contains("/packages")) {
            answers(operation, 422, "The package or its parameters are wrong; every error is listed", PACKAGE_PROBLEM);
        }
        if (path.endsWith("/media")) {
            MediaType file = new MediaType().schema(new StringSchema().format("binary"));
            operation.setRequestBody(new RequestBody()
                    .required(true)
                    .content(new Content().addMediaType("application/octet-stream", file)));
        }
        if (method == HttpMethod.POST && path.endsWith("/packages")) {
            ApiResponse created = operation.getResponses().remove("200");
            operation.getResponses().addApiResponse("201", created.description("Installed as a draft"));
            MediaType zip = new MediaType().schema(new StringSchema().format("binary"));
            operation.setRequestBody(
                    new RequestBody().required(true).content(new Content().addMediaType("application/zip", zip)));
        }
    }

    static void answers(Operation operation, int status, String description, String schema) {
        operation
                .getResponses()
                .addApiResponse(
                        String.valueOf(status),
                        new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + schema)))));
    }

    static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema());
    }

    private static Schema<?> errors() {
        return new ArraySchema()
                .items(new ObjectSchema()
                        .addProperty("file", new StringSchema())
                        .addProperty("pointer", new StringSchema())
                        .addProperty("line", new IntegerSchema())
                        .addProperty("message", new StringSchema())
                        .addProperty("messageEn", new StringSchema()));
    }
}
