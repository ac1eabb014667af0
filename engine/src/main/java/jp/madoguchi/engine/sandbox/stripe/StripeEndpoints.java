package jp.madoguchi.engine.sandbox.stripe;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import jp.madoguchi.engine.sandbox.SandboxEndpoints;
import jp.madoguchi.engine.sandbox.SandboxStripe.Account;
import jp.madoguchi.engine.sandbox.stripe.Records.Kind;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Stripe's API, as far as payments need it. */
@SandboxEndpoints
@RequestMapping("/sandbox/stripe/v1")
class StripeEndpoints {

    private final Accounts accounts;
    private final Ledgers ledgers;
    private final Charges charges;
    private final Keys keys;

    StripeEndpoints(Accounts accounts, Ledgers ledgers, Charges charges, Keys keys) {
        this.accounts = accounts;
        this.ledgers = ledgers;
        this.charges = charges;
        this.keys = keys;
    }

    @PostMapping("/checkout/sessions")
    ResponseEntity<byte[]> open(HttpServletRequest request) {
        return change(request, ledgers::openSession);
    }

    @GetMapping("/checkout/sessions/{id}")
    ResponseEntity<byte[]> session(HttpServletRequest request, @PathVariable String id) {
        return answer(request, (account, params) -> ledgers.session(account, id));
    }

    @PostMapping("/checkout/sessions/{id}/expire")
    ResponseEntity<byte[]> expire(HttpServletRequest request, @PathVariable String id) {
        return change(request, (account, params) -> ledgers.expireSession(account, id));
    }

    @GetMapping("/checkout/sessions")
    ResponseEntity<byte[]> sessions(HttpServletRequest request) {
        return list(request, Kind.SESSION);
    }

    @GetMapping("/payment_intents/{id}")
    ResponseEntity<byte[]> intent(HttpServletRequest request, @PathVariable String id) {
        return answer(
                request,
                (account, params) -> params.expands("latest_charge")
                        ? charges.expanded(account, ledgers.intent(account, id))
                        : ledgers.intent(account, id));
    }

    @GetMapping("/charges/{id}")
    ResponseEntity<byte[]> charge(HttpServletRequest request, @PathVariable String id) {
        return answer(request, (account, params) -> ledgers.find(account, Kind.CHARGE, "charge", id));
    }

    @GetMapping("/charges")
    ResponseEntity<byte[]> charges(HttpServletRequest request) {
        return list(request, Kind.CHARGE);
    }

    @GetMapping("/payment_intents")
    ResponseEntity<byte[]> intents(HttpServletRequest request) {
        return list(request, Kind.INTENT);
    }

    @PostMapping("/refunds")
    ResponseEntity<byte[]> refund(HttpServletRequest request) {
        return change(request, ledgers::refund);
    }

    @GetMapping("/refunds/{id}")
    ResponseEntity<byte[]> refund(HttpServletRequest request, @PathVariable String id) {
        return answer(request, (account, params) -> ledgers.find(account, Kind.REFUND, "refund", id));
    }

    @GetMapping("/refunds")
    ResponseEntity<byte[]> refunds(HttpServletRequest request) {
        return list(request, Kind.REFUND);
    }

    @GetMapping("/events/{id}")
    ResponseEntity<byte[]> event(HttpServletRequest request, @PathVariable String id) {
        return answer(request, (account, params) -> ledgers.find(account, Kind.EVENT, "event", id));
    }

    @GetMapping("/events")
    ResponseEntity<byte[]> events(HttpServletRequest request) {
        return list(request, Kind.EVENT);
    }

    /** The one endpoint the sandbox tells of everything. */
    @GetMapping("/webhook_endpoints")
    ResponseEntity<byte[]> webhooks(HttpServletRequest request) {
        return answer(request, (account, params) -> {
            ObjectNode list = JsonNodeFactory.instance.objectNode();
            list.put("object", "list").put("url", "/v1/webhook_endpoints").put("has_more", false);
            ObjectNode endpoint = list.putArray("data").addObject();
            endpoint.put("id", "we_" + account.municipality().value()).put("object", "webhook_endpoint");
            endpoint.put("url", account.webhook().toString()).put("status", "enabled");
            endpoint.putArray("enabled_events").add("*");
            return list;
        });
    }

    /** Pages as Stripe does: {@code limit}, {@code starting_after}, and {@code created[gte]}. */
    private ResponseEntity<byte[]> list(HttpServletRequest request, Kind kind) {
        return answer(request, (account, params) -> {
            long since = params.has("created[gte]") ? params.integer("created[gte]") : 0;
            int limit = params.has("limit") ? (int) Math.max(1, Math.min(100, params.integer("limit"))) : 10;
            String after = params.text("starting_after");
            List<ObjectNode> all = ledgers.all(account, kind).stream()
                    .filter(node -> node.path("created").asLong() >= since)
                    .toList();
            List<ObjectNode> rest = after.isEmpty() ? all : behind(all, after);
            ObjectNode list = JsonNodeFactory.instance.objectNode();
            list.put("object", "list").put("url", request.getRequestURI().replaceFirst(".*(?=/v1/)", ""));
            list.put("has_more", rest.size() > limit);
            ArrayNode data = list.putArray("data");
            rest.stream().limit(limit).forEach(data::add);
            return list;
        });
    }

    /** What comes after an object; nothing when it is not among them. */
    private static List<ObjectNode> behind(List<ObjectNode> all, String id) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).path("id").asString().equals(id)) {
                return all.subList(i + 1, all.size());
            }
        }
        return List.of();
    }

    private ResponseEntity<byte[]> change(HttpServletRequest request, BiFunction<Account, Params, ObjectNode> work) {
        return answer(request, (account, params) -> keys.once(account, request, params, work));
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, BiFunction<Account, Params, ObjectNode> work) {
        try {
            return json(200, work.apply(account(request), Params.of(request)));
        } catch (StripeRefusal refused) {
            return json(refused.status(), refused.body());
        }
    }

    private Account account(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        String key = header != null && header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
        Optional<Account> account = accounts.byKey(key);
        return account.orElseThrow(() -> new StripeRefusal(
                401,
                "invalid_request_error",
                null,
                null,
                key.isEmpty()
                        ? "You did not provide an API key. You need to provide your API key in the Authorization header."
                        : "Invalid API Key provided: " + key.replaceAll("(?<=.{8}).(?=.{4})", "*")));
    }

    private static ResponseEntity<byte[]> json(int status, ObjectNode body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Request-Id", Ids.of("req"))
                .body(body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
