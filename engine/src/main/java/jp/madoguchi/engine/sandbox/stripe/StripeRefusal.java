package jp.madoguchi.engine.sandbox.stripe;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An answer in Stripe's error format. */
class StripeRefusal extends RuntimeException {

    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String param;

    StripeRefusal(int status, String type, @Nullable String code, @Nullable String param, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
    }

    static StripeRefusal invalid(@Nullable String code, @Nullable String param, String message) {
        return new StripeRefusal(400, "invalid_request_error", code, param, message);
    }

    static StripeRefusal missing(String what, String id) {
        return new StripeRefusal(
                404, "invalid_request_error", "resource_missing", "id", "No such " + what + ": '" + id + "'");
    }

    int status() {
        return status;
    }

    ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putObject("error");
        error.put("type", type).put("message", getMessage());
        if (code != null) {
            error.put("code", code);
        }
        if (param != null) {
            error.put("param", param);
        }
        return body;
    }
}
