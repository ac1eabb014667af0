package jp.madoguchi.engine.sandbox.line;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.engine.sandbox.SandboxLine;
import jp.madoguchi.engine.sandbox.SandboxLine.Call;
import jp.madoguchi.engine.sandbox.SandboxLine.Delivery;
import jp.madoguchi.engine.sandbox.SandboxPhone.Change;
import jp.madoguchi.engine.sandbox.SandboxPhone.Menu;
import org.jspecify.annotations.Nullable;

/** All the platform knows of one official account. */
final class LineChannel {

    private final Persons persons;
    private final RichMenus menus;
    private final MediaStore media;
    private final RetryKeys retryKeys;
    private final Map<String, Talk> talks = new ConcurrentHashMap<>();
    private final ChannelRecords records;
    private final ReplyTokens replyTokens = new ReplyTokens();
    private final Narrowcasts narrowcasts = new Narrowcasts();
    private final Quota quota = new Quota();
    private final FaultSwitch faults = new FaultSwitch();
    private final Journal<Call> calls = new Journal<>();
    private final Journal<Delivery> deliveries = new Journal<>();
    private volatile SandboxLine.Channel settings;

    LineChannel(SandboxLine.Channel settings, ChannelRecords records) {
        this.settings = settings;
        this.records = records;
        this.persons = new Persons(records);
        this.menus = new RichMenus(records);
        this.media = new MediaStore(records);
        this.retryKeys = new RetryKeys(records);
        Talk.Kept.all(records).forEach(kept -> talk(kept.userId()).remember(kept.item()));
    }

    SandboxLine.Channel settings() {
        return settings;
    }

    void settings(SandboxLine.Channel changed) {
        settings = changed;
    }

    /** The account's own user id, {@code destination} of its webhooks; always the same for a channel id. */
    String botId() {
        String id = settings.channelId();
        return "U"
                + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
    }

    Talk talk(String userId) {
        return talks.computeIfAbsent(userId, id -> new Talk(id, records));
    }

    @Nullable Menu menu(String userId) {
        return menus.seenBy(userId)
                .flatMap(id -> menus.find(id)
                        .map(menu -> new Menu(id, menu, menus.image(id).isPresent())))
                .orElse(null);
    }

    /** Tells the phones which menu is to be seen now. */
    void showMenus() {
        talks.forEach((userId, talk) -> talk.tell(new Change.MenuChanged(menu(userId))));
    }

    Persons persons() {
        return persons;
    }

    RichMenus menus() {
        return menus;
    }

    MediaStore media() {
        return media;
    }

    ReplyTokens replyTokens() {
        return replyTokens;
    }

    RetryKeys retryKeys() {
        return retryKeys;
    }

    Narrowcasts narrowcasts() {
        return narrowcasts;
    }

    Quota quota() {
        return quota;
    }

    FaultSwitch faults() {
        return faults;
    }

    Journal<Call> calls() {
        return calls;
    }

    Journal<Delivery> deliveries() {
        return deliveries;
    }
}
