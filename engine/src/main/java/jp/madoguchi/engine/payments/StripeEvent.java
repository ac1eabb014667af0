package jp.madoguchi.engine.payments;

import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as Stripe posts it, read by its raw JSON: the SDK gives nothing when the account's API version is not its own.
 *
 * @param object what it is about, {@code data.object}
 */
record StripeEvent(MunicipalityId municipality, String id, String type, JsonNode object) {

    /** @throws IllegalArgumentException when it is no event */
    static StripeEvent of(MunicipalityId municipality, JsonNode event) {
        String id = event.path("id").asString("");
        String type = event.path("type").asString("");
        if (id.isEmpty() || type.isEmpty() || id.length() > 255 || type.length() > 100) {
            throw new IllegalArgumentException("Stripe のイベントではありません。 / This is not an event of Stripe.");
        }
        return new StripeEvent(municipality, id, type, event.path("data").path("object"));
    }

    String text(String member) {
        return object.path(member).asString("");
    }

    long amount(String member) {
        return object.path(member).asLong(0);
    }

    @Nullable String metadata(String name) {
        JsonNode value = object.path("metadata").path(name);
        return value.isString() ? value.asString() : null;
    }

    /** The id of something that may be given whole instead. */
    @Nullable String idOf(String member) {
        JsonNode value = object.path(member);
        JsonNode id = value.isObject() ? value.path("id") : value;
        return id.isString() && !id.asString().isEmpty() ? id.asString() : null;
    }
}
