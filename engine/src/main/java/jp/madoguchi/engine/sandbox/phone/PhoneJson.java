package jp.madoguchi.engine.sandbox.phone;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.engine.sandbox.SandboxLine.Person;
import jp.madoguchi.engine.sandbox.SandboxPhone.Item;
import jp.madoguchi.engine.sandbox.SandboxPhone.Menu;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the phone in the browser reads. */
final class PhoneJson {

    private PhoneJson() {}

    record Account(String channelId, String name) {}

    /** @param friendship {@code stranger, guest, friend, blocked} */
    record Resident(String userId, String name, String friendship) {
        static Resident of(Person person) {
            return new Resident(
                    person.userId(), person.name(), person.friendship().name().toLowerCase(Locale.ROOT));
        }
    }

    /** @param from {@code city, resident, notice} */
    record TalkItem(
            long position,
            Instant at,
            String from,
            @Nullable String messageId,
            JsonNode message,
            boolean unsent) {

        static TalkItem of(Item item) {
            return new TalkItem(
                    item.position(),
                    item.at(),
                    item.from().name().toLowerCase(Locale.ROOT),
                    item.messageId(),
                    item.message(),
                    item.unsent());
        }
    }

    record RichMenu(@Nullable String richMenuId, @Nullable JsonNode menu, boolean hasImage) {

        private static final RichMenu NONE = new RichMenu(null, null, false);

        static RichMenu of(@Nullable Menu menu) {
            return menu == null ? NONE : new RichMenu(menu.richMenuId(), menu.menu(), menu.hasImage());
        }
    }

    record WholeTalk(Resident resident, List<TalkItem> items, RichMenu menu) {}

    record Sent(@Nullable String messageId) {}

    record Time(Instant now) {}
}
