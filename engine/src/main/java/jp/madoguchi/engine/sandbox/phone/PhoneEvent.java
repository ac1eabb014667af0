package jp.madoguchi.engine.sandbox.phone;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jp.madoguchi.engine.sandbox.SandboxPhone;
import jp.madoguchi.engine.sandbox.SandboxPhone.Done;
import jp.madoguchi.engine.sandbox.SandboxPhone.Params;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One thing done on the phone, as the browser sends it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PhoneEvent.Follow.class, name = "follow"),
    @JsonSubTypes.Type(value = PhoneEvent.Block.class, name = "block"),
    @JsonSubTypes.Type(value = PhoneEvent.Text.class, name = "text"),
    @JsonSubTypes.Type(value = PhoneEvent.Postback.class, name = "postback"),
    @JsonSubTypes.Type(value = PhoneEvent.SwitchMenu.class, name = "switchMenu"),
    @JsonSubTypes.Type(value = PhoneEvent.Place.class, name = "place"),
    @JsonSubTypes.Type(value = PhoneEvent.Unsend.class, name = "unsend")
})
sealed interface PhoneEvent {

    Done on(SandboxPhone phone);

    record Follow() implements PhoneEvent {
        @Override
        public Done on(SandboxPhone phone) {
            return phone.follow();
        }
    }

    record Block() implements PhoneEvent {
        @Override
        public Done on(SandboxPhone phone) {
            return phone.block();
        }
    }

    record Text(String text) implements PhoneEvent {
        @Override
        public Done on(SandboxPhone phone) {
            return phone.say(text);
        }
    }

    record Postback(
            String data,
            @Nullable String displayText,
            @Nullable JsonNode params) implements PhoneEvent {
        @Override
        public Done on(SandboxPhone phone) {
            return phone.postback(data, displayText, params == null || params.isNull() ? null : new Params(params));
        }
    }

    record SwitchMenu(String alias, String data) implements PhoneEvent {
        @Override
        public Done on(SandboxPhone phone) {
            return phone.switchMenu(alias, data);
        }
    }

    record Place(
            double latitude,
            double longitude,
            @Nullable String title,
            @Nullable String address) implements PhoneEvent {
        @Override
        public Done on(SandboxPhone phone) {
            return phone.sharePlace(latitude, longitude, title, address);
        }
    }

    record Unsend(String messageId) implements PhoneEvent {
        @Override
        public Done on(SandboxPhone phone) {
            return phone.unsend(messageId);
        }
    }
}
