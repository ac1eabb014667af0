package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The console's types are made from a copy of the API's description; this holds the copy to what the engine says of itself. */
class ApiDocumentTest {

    private static final Path COPY = Path.of("../designer-ui/api/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theConsolesCopyOfTheApiIsWhatTheEngineSays() throws IOException {
        JsonNode said = said();
        if (Boolean.getBoolean("madoguchi.renew-api")) {
            Files.writeString(COPY, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(said) + "\n");
        }
        assertThat(JSON.readTree(Files.readString(COPY)))
                .as("designer-ui/api/openapi.json differs from /v3/api-docs. Renew it: designer-ui/api/README.md")
                .isEqualTo(said);
    }

    private static JsonNode said() {
        try (StartedEngine engine = StartedEngine.inMemory()) {
            ObjectNode api = (ObjectNode) engine.get("/v3/api-docs").json();
            api.remove("servers");
            return api;
        }
    }
}
