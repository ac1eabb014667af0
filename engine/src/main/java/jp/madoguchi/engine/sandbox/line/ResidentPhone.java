package jp.madoguchi.engine.sandbox.line;

import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.engine.sandbox.SandboxLine.Friendship;
import jp.madoguchi.engine.sandbox.SandboxLine.Person;
import jp.madoguchi.engine.sandbox.SandboxPhone;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The phone of one resident on one account. */
final class ResidentPhone implements SandboxPhone {

    private final LineChannel channel;
    private final String userId;
    private final Events events;

    ResidentPhone(LineChannel channel, String userId, Events events) {
        this.channel = channel;
        this.userId = userId;
        this.events = events;
    }

    @Override
    public Done follow() {
        boolean unblocked = friendship() == Friendship.BLOCKED;
        channel.persons().become(userId, Friendship.FRIEND);
        notice("followed");
        ObjectNode event = events.answerable("follow", userId);
        event.putObject("follow").put("isUnblocked", unblocked);
        return events.post(null, event);
    }

    @Override
    public Done block() {
        channel.persons().become(userId, Friendship.BLOCKED);
        notice("blocked");
        return events.post(null, events.plain("unfollow", userId));
    }

    @Override
    public Done say(String text) {
        if (text.isBlank() || text.length() > 5000) {
            throw new IllegalArgumentException("a text has 1 to 5,000 characters, not only spaces");
        }
        String id = Ids.message();
        return send(id, WebhookEvents.text(id, text));
    }

    @Override
    public Done tap(String label) {
        JsonNode action = Screen.find(
                        talkOfChannel(),
                        menu(),
                        a -> a.path("label").asString("").equals(label))
                .orElseThrow(() -> new NotOnScreen("nothing labelled " + label + " can be tapped"));
        return switch (action.path("type").asString("")) {
            case "message" -> say(action.path("text").asString(""));
            case "postback" -> postback(action.path("data").asString(""), displayText(action), null);
            case "richmenuswitch" ->
                switchMenu(
                        action.path("richMenuAliasId").asString(""),
                        action.path("data").asString(""));
            default ->
                throw new NotOnScreen(label + " sends nothing by itself; it is of type "
                        + action.path("type").asString(""));
        };
    }

    @Override
    public Done postback(String data, @Nullable String displayText, @Nullable Params params) {
        talkOfChannel().useQuickReplies();
        if (displayText != null) {
            show(null, WebhookEvents.text(Ids.message(), displayText));
        }
        ObjectNode event = events.answerable("postback", userId);
        event.set("postback", WebhookEvents.postback(data, params == null ? null : params.json()));
        return events.post(null, event);
    }

    @Override
    public Done pick(String value) {
        JsonNode picker = Screen.find(talkOfChannel(), menu(), a -> Picker.offers(a, value))
                .orElseThrow(() -> new NotOnScreen("no picker lets " + value + " be picked"));
        return postback(picker.path("data").asString(""), null, new Params(Picker.params(picker, value)));
    }

    @Override
    public Done switchMenu(String alias, String data) {
        String menu = channel.menus().aliases().get(alias);
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        if (menu == null) {
            params.put("status", "RICHMENU_ALIAS_ID_NOTFOUND");
        } else {
            channel.menus().link(userId, menu);
            talkOfChannel().tell(new Change.MenuChanged(menu()));
            params.put("newRichMenuAliasId", alias).put("status", "SUCCESS");
        }
        return postback(data, null, new Params(params));
    }

    @Override
    public Done sendPhoto(byte[] image) {
        String id = Ids.message();
        channel.media().put(id, new Media(Pictures.type(image), null, image));
        return send(id, WebhookEvents.image(id));
    }

    @Override
    public Done sendFile(String name, String mediaType, byte[] bytes) {
        String id = Ids.message();
        Media media = new Media(mediaType, name, bytes);
        channel.media().put(id, media);
        return send(id, WebhookEvents.file(id, media));
    }

    @Override
    public Done sharePlace(double latitude, double longitude, @Nullable String title, @Nullable String address) {
        String id = Ids.message();
        return send(id, WebhookEvents.location(id, latitude, longitude, title, address));
    }

    @Override
    public Done unsend(String messageId) {
        if (!talkOfChannel().unsend(messageId)) {
            throw new NotOnScreen("there is no message " + messageId + " of one's own to take back");
        }
        channel.media().remove(messageId);
        ObjectNode event = events.plain("unsend", userId);
        event.putObject("unsend").put("messageId", messageId);
        return events.post(null, event);
    }

    @Override
    public List<Item> talk() {
        return talkOfChannel().items();
    }

    @Override
    public @Nullable Menu menu() {
        return channel.menu(userId);
    }

    @Override
    public byte @Nullable [] menuImage(String richMenuId) {
        return channel.menus().image(richMenuId).orElse(null);
    }

    @Override
    public @Nullable Media media(String messageId) {
        return channel.media().find(messageId).orElse(null);
    }

    @Override
    public Listening listen(Consumer<Change> listener) {
        return talkOfChannel().listen(listener);
    }

    private Done send(String messageId, ObjectNode message) {
        if (friendship() == Friendship.BLOCKED) {
            throw new NotOnScreen("one cannot write to an account one has blocked");
        }
        if (friendship() == Friendship.STRANGER) {
            channel.persons().become(userId, Friendship.GUEST);
        }
        show(messageId, message);
        ObjectNode event = events.answerable("message", userId);
        event.set("message", message);
        return events.post(messageId, event);
    }

    private void show(@Nullable String messageId, ObjectNode message) {
        talkOfChannel().add(events.now(), From.RESIDENT, messageId, message);
    }

    private void notice(String what) {
        ObjectNode notice =
                JsonNodeFactory.instance.objectNode().put("type", "notice").put("text", what);
        talkOfChannel().add(events.now(), From.NOTICE, null, notice);
    }

    private static @Nullable String displayText(JsonNode action) {
        String shown = action.path("displayText").asString(action.path("text").asString(""));
        return shown.isEmpty() ? null : shown;
    }

    private Friendship friendship() {
        return channel.persons().find(userId).map(Person::friendship).orElse(Friendship.STRANGER);
    }

    private Talk talkOfChannel() {
        return channel.talk(userId);
    }
}
