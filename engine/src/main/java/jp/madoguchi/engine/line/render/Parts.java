package jp.madoguchi.engine.line.render;

import java.util.List;
import jp.madoguchi.engine.dialogue.Reply;

/** What the sorts of replies have in common. */
final class Parts {

    private Parts() {}

    static List<Reply.Action> options(Reply reply) {
        return reply instanceof Reply.Choices choices ? choices.options() : List.of();
    }

    /** The text that stands above its actions. */
    static String text(Reply reply) {
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
        }
        return reply instanceof Reply.Card card ? card.title() : ((Reply.Link) reply).title();
    }

    static Reply withQuick(Reply reply, List<Reply.Action> quick) {
        if (reply instanceof Reply.Text text) {
            return new Reply.Text(text.text(), quick);
        } else if (reply instanceof Reply.Choices choices) {
            return new Reply.Choices(choices.text(), choices.options(), quick);
        } else if (reply instanceof Reply.AskDate date) {
            return new Reply.AskDate(
                    date.text(), date.mode(), date.action(), date.initial(), date.min(), date.max(), quick);
        } else if (reply instanceof Reply.AskPlace place) {
            return new Reply.AskPlace(place.text(), quick);
        } else if (reply instanceof Reply.AskPhoto photo) {
            return new Reply.AskPhoto(photo.text(), quick);
        }
        return reply instanceof Reply.Card card
                ? new Reply.Card(card.title(), card.note(), card.rows(), card.actions(), quick)
                : reply;
    }

    /** How many quick replies a reply of this sort brings by itself. */
    static int ownQuick(Reply reply) {
        return reply instanceof Reply.AskPhoto ? 2 : reply instanceof Reply.AskPlace ? 1 : 0;
    }
}
