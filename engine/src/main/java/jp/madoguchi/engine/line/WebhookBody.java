package jp.madoguchi.engine.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Cuts a webhook's body into its events, byte for byte, without looking into them: one hostile event must not spoil the others. */
final class WebhookBody {

    private static final JsonFactory UNLIMITED = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private WebhookBody() {}

    /**
     * @param body at most as long as the controller lets through, which bounds depth and lengths
     * @throws NotAWebhook when it is no JSON object with an array {@code events}
     */
    static List<byte[]> events(byte[] body) {
        try (JsonParser parser = UNLIMITED.createParser(ObjectReadContext.empty(), body)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT, "an object");
            List<byte[]> events = null;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                boolean here = parser.currentName().equals("events");
                JsonToken value = parser.nextToken();
                if (here) {
                    expect(value == JsonToken.START_ARRAY, "an array \"events\"");
                    events = elements(parser, body);
                } else {
                    parser.skipChildren();
                }
            }
            expect(parser.nextToken() == null, "nothing after the object");
            if (events == null) {
                throw new NotAWebhook("expected an array \"events\", got none");
            }
            return events;
        } catch (JacksonException e) {
            throw new NotAWebhook("expected JSON in UTF-8: " + e.getOriginalMessage());
        }
    }

    private static List<byte[]> elements(JsonParser parser, byte[] body) {
        List<byte[]> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int from = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            parser.finishToken();
            int to = (int) parser.currentLocation().getByteOffset();
            expect(from >= 0 && to > from && to <= body.length, "UTF-8");
            elements.add(Arrays.copyOfRange(body, from, to));
        }
        return elements;
    }

    private static void expect(boolean met, String what) {
        if (!met) {
            throw new NotAWebhook("expected " + what);
        }
    }

    /** A body that is not what LINE posts. */
    static final class NotAWebhook extends RuntimeException {
        NotAWebhook(String message) {
            super(message);
        }
    }
}
