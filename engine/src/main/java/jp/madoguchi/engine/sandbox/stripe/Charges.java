package jp.madoguchi.engine.sandbox.stripe;

import jp.madoguchi.engine.sandbox.SandboxClock;
import jp.madoguchi.engine.sandbox.SandboxComponent;
import jp.madoguchi.engine.sandbox.SandboxStripe.Account;
import jp.madoguchi.engine.sandbox.stripe.Records.Kind;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Charges: the money of a payment intent. They alone say by which method it came. */
@SandboxComponent
class Charges {

    private static final String LATEST = "latest_charge";

    private final Records records;
    private final Events events;
    private final SandboxClock clock;

    Charges(Records records, Events events, SandboxClock clock) {
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /** The money of an intent has come. */
    void make(Account account, ObjectNode intent, String method) {
        ObjectNode charge = charge(intent, method);
        keep(account, charge);
        intent.put(LATEST, charge.path("id").asString());
        events.tell(account, "charge.succeeded", charge);
    }

    private ObjectNode charge(ObjectNode intent, String method) {
        ObjectNode charge = JsonNodeFactory.instance.objectNode();
        long amount = intent.path("amount").asLong();
        charge.put("id", Ids.of("ch"))
                .put("object", "charge")
                .put("livemode", false)
                .put("amount", amount);
        charge.put("amount_captured", amount).put("amount_refunded", 0).put("currency", "jpy");
        charge.put("created", clock.now().getEpochSecond()).put("status", "succeeded");
        charge.put("captured", true).put("paid", true).put("refunded", false);
        charge.put("payment_intent", intent.path("id").asString());
        charge.putObject("payment_method_details").put("type", method).set(method, details(method));
        charge.set("metadata", intent.path("metadata").deepCopy());
        return charge;
    }

    private static ObjectNode details(String method) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        return switch (method) {
            case "card" -> details.put("brand", "visa").put("last4", "4242");
            case "konbini" -> details.set("store", details.objectNode().put("chain", "lawson"));
            default -> details;
        };
    }

    /** What was given back of it, all in all. */
    void refunded(Account account, ObjectNode intent, long back) {
        ObjectNode charge = records.find(
                        account.municipality(), Kind.CHARGE, intent.path(LATEST).asString(""))
                .orElseGet(() -> charge(intent, "card"));
        charge.put("amount_refunded", back)
                .put("refunded", back == charge.path("amount").asLong());
        keep(account, charge);
        events.tell(account, "charge.refunded", charge);
    }

    /** An intent with its charge written out. */
    ObjectNode expanded(Account account, ObjectNode intent) {
        records.find(account.municipality(), Kind.CHARGE, intent.path(LATEST).asString(""))
                .ifPresent(charge -> intent.set(LATEST, charge));
        return intent;
    }

    private void keep(Account account, ObjectNode charge) {
        records.put(account.municipality(), Kind.CHARGE, charge.path("id").asString(), charge);
    }
}
