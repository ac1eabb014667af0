package jp.madoguchi.engine.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A resident's phone: what can be done in LINE's talk with an official account. Everything done here reaches the engine as a signed
 * webhook, in the order it was done.
 */
public interface SandboxPhone {

    /** Adds the account as a friend, or takes a block back. */
    Done follow();

    /** Blocks the account; from then on nothing it sends arrives. */
    Done block();

    /** Sends words, at most 5,000 UTF-16 code units. */
    Done say(String text);

    /**
     * Taps the latest button, quick reply or rich-menu area of that label. Quick replies count only while they are shown, that is on the
     * last message.
     *
     * @throws NotOnScreen when nothing of that label can be tapped
     */
    Done tap(String label);

    /** Sends a postback as if an action with it had been tapped. {@code displayText} is what the resident is then seen to say. */
    Done postback(String data, @Nullable String displayText, @Nullable Params params);

    /**
     * Picks a value in the latest date, time or date-and-time picker shown.
     *
     * @param value {@code 2026-10-01}, {@code 10:30} or {@code 2026-10-01T10:30}
     * @throws NotOnScreen when there is no picker, or the value is not one it lets be picked
     */
    Done pick(String value);

    /** Taps a rich-menu area that switches to the menu of an alias. */
    Done switchMenu(String alias, String data);

    /** Sends a photo from the camera or the album, JPEG or PNG. */
    Done sendPhoto(byte[] image);

    Done sendFile(String name, String mediaType, byte[] bytes);

    Done sharePlace(double latitude, double longitude, @Nullable String title, @Nullable String address);

    /** Takes back a message of one's own. */
    Done unsend(String messageId);

    /** The talk so far, oldest first. */
    List<Item> talk();

    /** The rich menu the resident sees; null when there is none. */
    @Nullable Menu menu();

    /** The rich menu's picture. */
    byte @Nullable [] menuImage(String richMenuId);

    /** A photo or file of the talk; null when there is none of that id, or it was unsent. */
    @Nullable Media media(String messageId);

    /** Listens to what changes on the screen until the returned handle is closed. */
    Listening listen(Consumer<Change> listener);

    /**
     * Something a resident did.
     *
     * @param messageId LINE's id of the message; null for taps, follows and blocks
     * @param delivered when the engine answered 200, or with an exception when it never did
     */
    record Done(@Nullable String messageId, CompletableFuture<SandboxLine.Delivery> delivered) {}

    /**
     * An item of the talk.
     *
     * @param position counts from 1; an item keeps it when it changes
     * @param from who says it
     * @param messageId LINE's id; null for taps and notices
     * @param message in LINE's JSON; for a notice {@code {"type": "notice", "text": "followed" | "blocked"}}
     */
    record Item(
            long position, Instant at, From from, @Nullable String messageId, JsonNode message, boolean unsent) {}

    /** Who says an item. */
    enum From {
        CITY,
        RESIDENT,
        NOTICE
    }

    /**
     * A rich menu in LINE's JSON.
     *
     * @param hasImage whether a picture was uploaded
     */
    record Menu(String richMenuId, JsonNode menu, boolean hasImage) {}

    /** A photo or file. */
    record Media(String mediaType, @Nullable String name, byte[] bytes) {}

    /** What a datetimepicker or a rich-menu switch adds to a postback, in LINE's JSON ({@code {"date": "2026-10-01"}}). */
    record Params(JsonNode json) {}

    /** A change on the screen. */
    sealed interface Change {
        /** An item came, or changed. */
        record Said(Item item) implements Change {}

        /** The account shows that it is writing. */
        record Loading(int seconds) implements Change {}

        /** Another rich menu is shown, or none. */
        record MenuChanged(@Nullable Menu menu) implements Change {}
    }

    /** Ends listening when closed. */
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    /** What should be tapped is not on the screen. */
    class NotOnScreen extends RuntimeException {
        public NotOnScreen(String message) {
            super(message);
        }
    }
}
