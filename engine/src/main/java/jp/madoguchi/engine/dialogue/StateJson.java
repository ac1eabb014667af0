package jp.madoguchi.engine.dialogue;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The state of a dialogue as JSON; decimals stay exact. */
final class StateJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(DialogueState.class);
    private static final ObjectReader READER = MAPPER.readerFor(DialogueState.class);

    private StateJson() {}

    static String write(DialogueState state) {
        return WRITER.writeValueAsString(state);
    }

    static DialogueState read(String json) {
        JsonNode tree = MAPPER.readTree(json);
        int version = tree.path("version").asInt(0);
        if (version < 1 || version > DialogueState.VERSION) {
            throw new DialogueState.UnknownVersion(version);
        }
        return READER.readValue(tree);
    }
}
