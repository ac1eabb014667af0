package jp.madoguchi.engine.sandbox.line;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.madoguchi.engine.sandbox.SandboxLine.Friendship;
import jp.madoguchi.engine.sandbox.SandboxLine.Person;
import jp.madoguchi.engine.sandbox.SandboxPhone.From;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts an account's messages into the talks of those who see them. */
final class Sending {

    private static final Set<String> QUOTABLE =
            Set.of("text", "textV2", "sticker", "image", "video", "template", "flex");

    private Sending() {}

    /**
     * Sends to one person; whoever blocked the account, or never was on it, sees nothing.
     *
     * @return LINE's {@code sentMessages}
     */
    static ArrayNode to(LineChannel channel, String userId, JsonNode messages, Instant now) {
        ArrayNode sent = JsonNodeFactory.instance.arrayNode();
        Talk talk = channel.talk(userId);
        boolean seen = channel.persons().find(userId).filter(Sending::sees).isPresent();
        for (JsonNode message : messages) {
            String id = Ids.message();
            ObjectNode note = sent.addObject().put("id", id);
            if (QUOTABLE.contains(message.path("type").asString(""))) {
                note.put("quoteToken", Ids.token());
            }
            if (seen) {
                talk.add(now, From.CITY, id, message);
            }
        }
        return sent;
    }

    static void toAll(LineChannel channel, List<Person> persons, JsonNode messages, Instant now) {
        persons.forEach(person -> to(channel, person.userId(), messages, now));
    }

    static List<Person> friends(LineChannel channel) {
        return channel.persons().all().stream()
                .filter(person -> person.friendship() == Friendship.FRIEND)
                .toList();
    }

    private static boolean sees(Person person) {
        return person.friendship() == Friendship.FRIEND || person.friendship() == Friendship.GUEST;
    }
}
