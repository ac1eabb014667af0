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
        if (reply instanceof Reply.Text text) {
            return text.text();
        } else if (reply instanceof Reply.Choices choices) {
            return choices.text();
        } else if (reply instanceof Reply.AskDate date) {
            return date.text();
        } else if (reply instanceof Reply.AskPlace place) {
            return place.text();
        } else if (reply instanceof Reply.AskPhoto photo) {
            return photo.text();
        } else if (reply instanceof Reply.Link link) {
            return joined(link.title(), link.text());
        }
        Reply.Card card = (Reply.Card) reply;
        return joined(card.title(), card.note());
    }

    private static String line(Reply.Row row) {
        return row.value().isEmpty() ? row.label() : row.label() + "：" + row.value();
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first + "\n" + second;
    }
}
