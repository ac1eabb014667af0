package jp.madoguchi.engine.sandbox;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The sandbox's LINE platform. Its Messaging API is served under {@code /sandbox/line/} and {@code /sandbox/line-data/}; use these two
 * as a channel's {@code apiBase} and {@code dataApiBase}.
 */
public interface SandboxLine {

    /**
     * Makes a channel known, or changes it. Residents, talks and rich menus kept from an earlier run come back; a channel without
     * residents gets a few invented ones, none of whom follows yet.
     */
    void register(Channel channel);

    List<Channel> channels();

    /** The people on a channel, in the order they came. */
    List<Person> residents(String channelId);

    /** Adds an invented person to a channel; the person does not follow yet. */
    Person addResident(String channelId, String name);

    /**
     * The phone of a resident.
     *
     * @throws UnknownInSandbox when there is no such channel or resident
     */
    SandboxPhone phone(String channelId, String userId);

    /** The latest API calls the platform got for a channel, oldest first, at most 500. */
    List<Call> calls(String channelId);

    /** The latest attempts to deliver a webhook, oldest first, at most 500. */
    List<Delivery> deliveries(String channelId);

    /** Makes the Messaging API of a channel slow or failing from now on; {@link Faults#NONE} makes it well again. */
    void faults(String channelId, Faults faults);

    /** Sets how many messages a month the channel may send; null for no limit, which is what a channel begins with. */
    void monthlyLimit(String channelId, @Nullable Long messages);

    /**
     * A LINE official account.
     *
     * @param channelId as in the engine's webhook path
     * @param name of the account, shown on the phone
     * @param secret webhooks are signed with
     * @param accessToken API calls must carry
     * @param webhook where events are posted
     */
    record Channel(
            MunicipalityId municipality,
            String channelId,
            String name,
            String secret,
            String accessToken,
            URI webhook) {

        /** Leaves the secrets out. */
        @Override
        public String toString() {
            return "Channel[" + municipality + " " + channelId + " → " + webhook + "]";
        }
    }

    /**
     * An invented person.
     *
     * @param userId as LINE forms them, {@code U} and 32 hex digits
     */
    record Person(String userId, String name, Friendship friendship) {}

    /** How a person stands to an account. */
    enum Friendship {
        /** Never was on the account; it cannot write to them. */
        STRANGER,
        /** Wrote to the account without adding it. */
        GUEST,
        FRIEND,
        /** What the account sends is accepted and not shown. */
        BLOCKED
    }

    /**
     * An API call the platform got.
     *
     * @param body as JSON; null when there was none or it is not JSON
     * @param status answered
     */
    record Call(
            Instant at,
            String method,
            String path,
            @Nullable String retryKey,
            @Nullable JsonNode body,
            int status,
            String requestId) {}

    /**
     * One attempt to deliver a webhook.
     *
     * @param attempt 1 for the first; later ones are redeliveries
     * @param status the engine answered; 0 when it did not answer within 2 seconds or could not be reached
     */
    record Delivery(Instant at, String webhookEventId, String type, int attempt, int status) {}

    /**
     * How the Messaging API misbehaves.
     *
     * @param delay before each answer
     * @param status answered instead of doing anything, 429 or 5xx; 0 for none
     * @param times how many calls this holds for; 0 for until changed
     */
    record Faults(Duration delay, int status, int times) {

        public static final Faults NONE = new Faults(Duration.ZERO, 0, 0);

        public Faults {
            boolean known = status == 0 || status == 429 || (status >= 500 && status <= 599);
            if (delay.isNegative() || !known || times < 0) {
                throw new IllegalArgumentException(
                        "faults are a delay of zero or more, status 0, 429 or 500 to 599, and times of zero or more");
            }
        }
    }

    /** There is no such channel or resident in the sandbox. */
    class UnknownInSandbox extends RuntimeException {
        public UnknownInSandbox(String message) {
            super(message);
        }
    }
}
