package jp.madoguchi.engine.simulation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.definitions.cases.ConversationTest.Paying;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.OutboxHandler;
import jp.madoguchi.engine.payments.StripeEvents;
import jp.madoguchi.engine.simulation.SimulatedStripe.Page;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs the errands to the simulated Stripe, and lets the payer act there. */
@Component
@ConditionalOnProperty("madoguchi.simulation")
class SimulatedTill {

    private static final String KIND = "stripe";
    private static final String SESSION = "checkout.session.";

    private final SimulatedStripe stripe;
    private final StripeEvents events;
    private final RecordingOutbox outbox;
    private final JsonMapper json;
    private final Desk desk;

    SimulatedTill(SimulatedStripe stripe, StripeEvents events, RecordingOutbox outbox, JsonMapper json, Desk desk) {
        this.stripe = stripe;
        this.events = events;
        this.outbox = outbox;
        this.json = json;
        this.desk = desk;
    }

    @Component
    @ConditionalOnProperty("madoguchi.simulation")
    record Desk(List<OutboxHandler> handlers, Clock clock) {
        OutboxHandler stripe() {
            return handlers.stream()
                    .filter(handler -> handler.kind().equals(KIND))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Does what is to be done at Stripe; what follows from it too.
     *
     * @return whether there was anything
     */
    boolean settle(MunicipalityId municipality) {
        boolean worked = false;
        for (List<String> due = outbox.take(municipality, KIND);
                !due.isEmpty();
                due = outbox.take(municipality, KIND)) {
            due.forEach(payload -> deliver(municipality, payload));
            worked = true;
        }
        for (Page page : stripe.late(municipality, desk.clock().instant())) {
            String what = page.status.equals("open") ? "expired" : "async_payment_failed";
            page.status = "over";
            tell(page, what, "unpaid");
            worked = true;
        }
        return worked;
    }

    private void deliver(MunicipalityId municipality, String payload) {
        OutboxHandler.Message message = new OutboxHandler.Message(
                UUID.randomUUID(),
                municipality,
                "simulation",
                payload,
                1,
                desk.clock().instant());
        desk.stripe().deliver(List.of(message)).toCompletableFuture().join();
    }

    /** @return false when there is no page for it */
    boolean pays(MunicipalityId municipality, Paying what) {
        String wanted = what == Paying.AT_STORE ? "promised" : "open";
        return stripe.newest(municipality, wanted)
                .map(page -> {
                    act(page, what);
                    return true;
                })
                .orElse(false);
    }

    private void act(Page page, Paying what) {
        switch (what) {
            case BY_CARD -> {
                page.status = "paid";
                tell(page, "completed", "paid");
            }
            case AT_KONBINI -> {
                page.promise(desk.clock().instant());
                tell(page, "completed", "unpaid");
            }
            case AT_STORE -> {
                page.status = "paid";
                tell(page, "async_payment_succeeded", "paid");
            }
            case DECLINED -> {
                // Stripe's page tells the payer and takes another card; the city hears nothing.
            }
            case LETS_EXPIRE -> {
                page.status = "over";
                tell(page, "expired", "unpaid");
            }
        }
    }

    private void tell(Page page, String what, String paymentStatus) {
        Map<String, Object> session = Map.of(
                "id",
                page.id,
                "object",
                "checkout.session",
                "amount_total",
                page.total(),
                "currency",
                "jpy",
                "client_reference_id",
                page.order.reference(),
                "metadata",
                page.order.metadata(),
                "payment_intent",
                "pi_" + page.id,
                "payment_method_types",
                List.of("card", "konbini"),
                "payment_status",
                paymentStatus);
        Map<String, Object> event = Map.of(
                "id",
                "evt_" + UUID.randomUUID(),
                "object",
                "event",
                "type",
                SESSION + what,
                "data",
                Map.of("object", session));
        events.take(page.municipality, json.writeValueAsString(event));
    }
}
