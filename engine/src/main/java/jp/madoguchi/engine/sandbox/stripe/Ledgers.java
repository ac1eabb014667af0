package jp.madoguchi.engine.sandbox.stripe;

import java.util.List;
import java.util.function.Predicate;
import jp.madoguchi.engine.sandbox.SandboxClock;
import jp.madoguchi.engine.sandbox.SandboxComponent;
import jp.madoguchi.engine.sandbox.SandboxStripe.Account;
import jp.madoguchi.engine.sandbox.stripe.Records.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sessions, payment intents and refunds, and what may become of them. */
@SandboxComponent
class Ledgers {

    private static final long LEAST = 50;
    private static final long MOST = 99_999_999;
    private static final long HALF_HOUR = 1800;
    private static final long DAY = 86_400;
    private static final long FEWEST_AT_STORE = 120;
    private static final long MOST_AT_STORE = 300_000;
    private static final long STORE_WAITS = 3 * DAY;

    private final Records records;
    private final Events events;
    private final Charges charges;
    private final SandboxClock clock;

    Ledgers(Records records, Events events, Charges charges, SandboxClock clock) {
        this.records = records;
        this.events = events;
        this.charges = charges;
        this.clock = clock;
    }

    long now() {
        return clock.now().getEpochSecond();
    }

    ObjectNode openSession(Account account, Params params) {
        if (!params.needed("mode").equals("payment")) {
            throw StripeRefusal.invalid(null, "mode", "The sandbox knows mode 'payment' only.");
        }
        long total = total(params);
        long expires = params.has("expires_at") ? params.integer("expires_at") : now() + DAY;
        if (expires < now() + HALF_HOUR || expires > now() + DAY) {
            throw StripeRefusal.invalid(
                    null,
                    "expires_at",
                    "The `expires_at` timestamp must be at least 30 minutes and at most 24 hours from Checkout Session creation.");
        }
        String id = Ids.session();
        ObjectNode session = JsonNodeFactory.instance.objectNode();
        session.put("id", id)
                .put("object", "checkout.session")
                .put("livemode", false)
                .put("mode", "payment");
        session.put("amount_subtotal", total).put("amount_total", total).put("currency", "jpy");
        session.put(
                "client_reference_id", params.has("client_reference_id") ? params.text("client_reference_id") : null);
        session.put("created", now())
                .put("expires_at", expires)
                .put("status", "open")
                .put("payment_status", "unpaid");
        session.put("success_url", params.needed("success_url")).put("cancel_url", params.text("cancel_url"));
        session.put("url", account.base() + "/pay/" + account.municipality() + "/" + id);
        session.putNull("payment_intent");
        ArrayNode offered = session.putArray("payment_method_types").add("card");
        if (total >= FEWEST_AT_STORE && total <= MOST_AT_STORE) {
            offered.add("konbini");
        }
        offered.add("paypay");
        session.set("metadata", params.hash("metadata"));
        records.put(account.municipality(), Kind.SESSION, id, session);
        return session;
    }

    /** The sum of the lines, each of which must be in yen. */
    private static long total(Params params) {
        long total = 0;
        int line = 0;
        for (; params.values().keySet().stream().anyMatch(lineNumber(line)); line++) {
            String price = "line_items[" + line + "][price_data]";
            if (!params.needed(price + "[currency]").equalsIgnoreCase("jpy")) {
                throw StripeRefusal.invalid(null, price + "[currency]", "The sandbox knows the currency 'jpy' only.");
            }
            params.needed(price + "[product_data][name]");
            total += params.integer(price + "[unit_amount]") * params.integer("line_items[" + line + "][quantity]");
        }
        if (line == 0) {
            throw StripeRefusal.invalid("parameter_missing", "line_items", "Missing required param: line_items.");
        } else if (total < LEAST) {
            throw StripeRefusal.invalid(
                    "amount_too_small",
                    "line_items",
                    "The Checkout Session's total amount due must add up to at least ¥50 jpy");
        } else if (total > MOST) {
            throw StripeRefusal.invalid(
                    "amount_too_large",
                    "line_items",
                    "The Checkout Session's total amount due must be no more than ¥99,999,999 jpy");
        }
        return total;
    }

    private static Predicate<String> lineNumber(int line) {
        return name -> name.startsWith("line_items[" + line + "]");
    }

    ObjectNode session(Account account, String id) {
        ObjectNode session = records.find(account.municipality(), Kind.SESSION, id)
                .orElseThrow(() -> StripeRefusal.missing("checkout.session", id));
        boolean open = session.path("status").asString().equals("open");
        return open && session.path("expires_at").asLong() <= now() ? expire(account, session) : session;
    }

    ObjectNode expireSession(Account account, String id) {
        ObjectNode session = session(account, id);
        if (!session.path("status").asString().equals("open")) {
            throw StripeRefusal.invalid(
                    null,
                    null,
                    "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of `"
                            + session.path("status").asString() + "`.");
        }
        return expire(account, session);
    }

    private ObjectNode expire(Account account, ObjectNode session) {
        session.put("status", "expired").putNull("url");
        keep(account, Kind.SESSION, session);
        events.tell(account, "checkout.session.expired", session);
        return session;
    }

    /** The payer paid there and then, by {@code card} or {@code paypay}. */
    void pay(Account account, ObjectNode session, String method) {
        ObjectNode intent = intent(account, session, "succeeded");
        charges.make(account, intent, method);
        keep(account, Kind.INTENT, intent);
        complete(account, session, intent, "paid");
        events.tell(account, "payment_intent.succeeded", intent);
        events.tell(account, "checkout.session.completed", session);
    }

    /** The payer chose a convenience store, and gets a number to pay by. */
    void promiseAtStore(Account account, ObjectNode session) {
        ObjectNode intent = intent(account, session, "requires_action");
        ObjectNode details = intent.putObject("next_action").put("type", "konbini_display_details");
        ObjectNode konbini = details.putObject("konbini_display_details").put("expires_at", now() + STORE_WAITS);
        konbini.putObject("stores").putObject("lawson").put("confirmation_number", Ids.digits(11));
        keep(account, Kind.INTENT, intent);
        complete(account, session, intent, "unpaid");
        events.tell(account, "payment_intent.requires_action", intent);
        events.tell(account, "checkout.session.completed", session);
    }

    private void complete(Account account, ObjectNode session, ObjectNode intent, String paid) {
        session.put("status", "complete").put("payment_status", paid).putNull("url");
        session.put("payment_intent", intent.path("id").asString());
        keep(account, Kind.SESSION, session);
    }

    private ObjectNode intent(Account account, ObjectNode session, String status) {
        ObjectNode intent = JsonNodeFactory.instance.objectNode();
        long amount = session.path("amount_total").asLong();
        boolean paid = status.equals("succeeded");
        intent.put("id", Ids.of("pi")).put("object", "payment_intent").put("livemode", false);
        intent.put("amount", amount).put("amount_received", paid ? amount : 0).put("currency", "jpy");
        intent.put("created", now()).put("status", status).putNull("latest_charge");
        intent.set("payment_method_types", session.path("payment_method_types").deepCopy());
        intent.set("metadata", session.path("metadata").deepCopy());
        keep(account, Kind.INTENT, intent);
        return intent;
    }

    /** The payer paid at the store, or did not in time. */
    void store(Account account, ObjectNode session, boolean paid) {
        ObjectNode intent = intent(account, session.path("payment_intent").asString());
        intent.put("status", paid ? "succeeded" : "requires_payment_method");
        intent.put("amount_received", paid ? intent.path("amount").asLong() : 0).remove("next_action");
        if (paid) {
            charges.make(account, intent, "konbini");
        }
        keep(account, Kind.INTENT, intent);
        session.put("payment_status", paid ? "paid" : "unpaid");
        keep(account, Kind.SESSION, session);
        events.tell(account, paid ? "payment_intent.succeeded" : "payment_intent.payment_failed", intent);
        events.tell(account, "checkout.session.async_payment_" + (paid ? "succeeded" : "failed"), session);
    }

    static boolean offers(ObjectNode session, String method) {
        return session.path("payment_method_types")
                .valueStream()
                .anyMatch(type -> type.asString().equals(method));
    }

    boolean waitsAtStore(Account account, ObjectNode session) {
        return session.path("payment_status").asString().equals("unpaid")
                && session.path("payment_intent").isString()
                && intent(account, session.path("payment_intent").asString())
                        .path("status")
                        .asString()
                        .equals("requires_action");
    }

    ObjectNode intent(Account account, String id) {
        return records.find(account.municipality(), Kind.INTENT, id)
                .orElseThrow(() -> StripeRefusal.missing("payment_intent", id));
    }

    /** Lets go of what nobody paid in time. */
    void overdue(Account account) {
        for (ObjectNode session : records.all(account.municipality(), Kind.SESSION)) {
            String id = session.path("id").asString();
            if (session.path("status").asString().equals("open")) {
                session(account, id);
            } else if (waitsAtStore(account, session)) {
                JsonNode action = intent(account, session.path("payment_intent").asString())
                        .path("next_action")
                        .path("konbini_display_details");
                if (action.path("expires_at").asLong() <= now()) {
                    store(account, session, false);
                }
            }
        }
    }

    ObjectNode refund(Account account, Params params) {
        ObjectNode intent = intent(account, params.needed("payment_intent"));
        if (!intent.path("status").asString().equals("succeeded")) {
            throw StripeRefusal.invalid(
                    null, "payment_intent", "This PaymentIntent does not have a successful charge to refund.");
        }
        long received = intent.path("amount_received").asLong();
        long back = intent.path("amount_refunded").asLong(0);
        long amount = params.has("amount") ? params.integer("amount") : received - back;
        if (back == received) {
            throw StripeRefusal.invalid(
                    "charge_already_refunded",
                    null,
                    "Charge " + intent.path("latest_charge").asString() + " has already been refunded.");
        } else if (amount < 1 || amount > received - back) {
            throw StripeRefusal.invalid(
                    null,
                    "amount",
                    "Refund amount (¥" + amount + ") is greater than unrefunded amount on charge (¥" + (received - back)
                            + ")");
        }
        intent.put("amount_refunded", back + amount);
        keep(account, Kind.INTENT, intent);
        ObjectNode refund = JsonNodeFactory.instance.objectNode();
        refund.put("id", Ids.of("re"))
                .put("object", "refund")
                .put("amount", amount)
                .put("currency", "jpy");
        refund.put("created", now())
                .put("payment_intent", intent.path("id").asString())
                .put("status", "succeeded");
        refund.put("charge", intent.path("latest_charge").asString());
        refund.set("metadata", params.hash("metadata"));
        keep(account, Kind.REFUND, refund);
        events.tell(account, "refund.created", refund);
        charges.refunded(account, intent, back + amount);
        return refund;
    }

    ObjectNode find(Account account, Kind kind, String what, String id) {
        return records.find(account.municipality(), kind, id).orElseThrow(() -> StripeRefusal.missing(what, id));
    }

    List<ObjectNode> all(Account account, Kind kind) {
        return records.all(account.municipality(), kind);
    }

    private void keep(Account account, Kind kind, ObjectNode node) {
        records.put(account.municipality(), kind, node.path("id").asString(), node);
    }
}
