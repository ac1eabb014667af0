package jp.madoguchi.engine.dialogue;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replies as plain text, for where they are read rather than answered. */
public final class PlainText {

    private PlainText() {}

    /** All that is said, without what can be tapped and without addresses of links. */
    public static String of(Reply reply) {
        return reply instanceof Reply.Card card
                ? Stream.concat(Stream.of(heading(card)), card.rows().stream().map(PlainText::line))
                        .collect(Collectors.joining("\n"))
                : heading(reply);
    }

    /** The same without the rows of a card. */
    static String heading(Reply reply) {
        if (reply instanceof Reply.Link link) {
            return joined(link.head(), link.text());
        }
        return reply instanceof Reply.Card card ? joined(card.head(), card.note()) : reply.head();
    }

    private static String line(Reply.Row row) {
        return row.value().isEmpty() ? row.label() : row.label() + "：" + row.value();
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first + "\n" + second;
    }
}
