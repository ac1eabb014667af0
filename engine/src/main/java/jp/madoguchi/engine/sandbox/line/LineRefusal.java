package jp.madoguchi.engine.sandbox.line;

import java.util.List;
import jp.madoguchi.engine.sandbox.line.rules.MessageRules.Refused;
import jp.madoguchi.engine.sandbox.line.rules.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A call the platform does not carry out, answered in LINE's error format. */
final class LineRefusal extends RuntimeException {

    private final int status;
    private final transient List<Violation> details;
    private final @Nullable String acceptedRequestId;
    private final transient @Nullable JsonNode sentMessages;

    private LineRefusal(
            int status,
            String message,
            List<Violation> details,
            @Nullable String acceptedRequestId,
            @Nullable JsonNode sentMessages) {
        super(message);
        this.status = status;
        this.details = details;
        this.acceptedRequestId = acceptedRequestId;
        this.sentMessages = sentMessages;
    }

    static LineRefusal of(int status, String message) {
        return new LineRefusal(status, message, List.of(), null, null);
    }

    static LineRefusal badProperty(String property) {
        return of(400, "The property, '" + property + "', in the request body is invalid (line: -, column: -)");
    }

    static LineRefusal notFound() {
        return of(404, "Not found");
    }

    static LineRefusal of(Refused refused) {
        return new LineRefusal(400, refused.message(), refused.details(), null, null);
    }

    static LineRefusal accepted(RetryKeys.Accepted accepted) {
        return new LineRefusal(
                409, "The retry key is already accepted", List.of(), accepted.requestId(), accepted.sentMessages());
    }

    ResponseEntity<ObjectNode> answer() {
        var response = ResponseEntity.status(status);
        if (acceptedRequestId != null) {
            response.header("x-line-accepted-request-id", acceptedRequestId);
        }
        return response.body(body());
    }

    ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("message", String.valueOf(getMessage()));
        if (!details.isEmpty()) {
            var list = body.putArray("details");
            details.forEach(d -> list.addObject().put("message", d.message()).put("property", d.property()));
        }
        if (sentMessages != null) {
            body.set("sentMessages", sentMessages);
        }
        return body;
    }

    int status() {
        return status;
    }
}
