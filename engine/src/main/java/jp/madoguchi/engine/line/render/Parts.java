package jp.madoguchi.engine.line.render;

import java.util.List;
import jp.madoguchi.engine.dialogue.Reply;

/** What the sorts of replies have in common. */
final class Parts {

    private Parts() {}

    static List<Reply.Action> options(Reply reply) {
        return reply instanceof Reply.Choices choices ? choices.options() : List.of();
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
