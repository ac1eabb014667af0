package jp.madoguchi.engine.sandbox.stripe;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BiFunction;
import jp.madoguchi.engine.sandbox.SandboxComponent;
import jp.madoguchi.engine.sandbox.SandboxStripe.Account;
import jp.madoguchi.engine.sandbox.stripe.Records.Kind;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Idempotency keys: the first answer to a key is given again, a refusal too; with other parameters the key is refused. */
@SandboxComponent
class Keys {

    private static final int LONGEST = 255;

    private final Records records;

    Keys(Records records) {
        this.records = records;
    }

    synchronized ObjectNode once(
            Account account, HttpServletRequest request, Params params, BiFunction<Account, Params, ObjectNode> work) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            return work.apply(account, params);
        } else if (key.isEmpty() || key.length() > LONGEST) {
            throw StripeRefusal.invalid(null, null, "Idempotency keys are 1 to 255 characters.");
        }
        String said = request.getRequestURI() + ' ' + params.values();
        Optional<ObjectNode> known = records.find(account.municipality(), Kind.KEY, key);
        if (known.isPresent()) {
            if (!known.get().path("said").asString().equals(said)) {
                throw new StripeRefusal(
                        400,
                        "idempotency_error",
                        null,
                        null,
                        "Keys for idempotent requests can only be used with the same parameters they were first used with.");
            }
            return again(known.get());
        }
        ObjectNode record = JsonNodeFactory.instance.objectNode().put("said", said);
        try {
            ObjectNode answer = work.apply(account, params);
            record.set("answer", answer);
            return answer;
        } catch (StripeRefusal refused) {
            record.put("status", refused.status()).set("refusal", refused.body());
            throw refused;
        } finally {
            records.put(account.municipality(), Kind.KEY, key, record);
        }
    }

    private static ObjectNode again(ObjectNode known) {
        if (known.path("refusal").isObject()) {
            var error = known.path("refusal").path("error");
            throw new StripeRefusal(
                    known.path("status").asInt(),
                    error.path("type").asString(),
                    error.path("code").isString() ? error.path("code").asString() : null,
                    error.path("param").isString() ? error.path("param").asString() : null,
                    error.path("message").asString());
        }
        return (ObjectNode) known.path("answer");
    }
}
