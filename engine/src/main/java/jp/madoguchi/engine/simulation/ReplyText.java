package jp.madoguchi.engine.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.dialogue.Reply.Action;

/** Replies as a reader sees them, and what can be tapped in them. */
final class ReplyText {

    private ReplyText() {}

    static String of(Reply reply) {
        if (reply instanceof Reply.Card card) {
            return card(card);
        }
        if (reply instanceof Reply.Link link) {
            return link.title() + "\n" + link.text() + "\n[" + link.label() + "]";
        }
        String picker = reply instanceof Reply.AskDate ask ? buttons(List.of(ask.action())) : "";
        return reply.head() + picker + buttons(actions(reply));
    }

    /** Everything that can be tapped, pickers and the rows of cards left out. */
    private static List<Action> actions(Reply reply) {
        List<Action> main = reply instanceof Reply.Choices choices
                ? choices.options()
                : reply instanceof Reply.Card card ? card.actions() : List.of();
        return Stream.concat(main.stream(), reply.quick().stream()).toList();
    }

    private static String card(Reply.Card card) {
        StringBuilder text = new StringBuilder(card.title()).append('\n').append(card.note());
        for (Reply.Row row : card.rows()) {
            text.append('\n').append(row.label()).append(": ").append(row.value());
            if (row.action() != null) {
                text.append(buttons(List.of(row.action())));
            }
        }
        return text.append(buttons(actions(card))).toString();
    }

    private static String buttons(List<Action> actions) {
        StringBuilder text = new StringBuilder();
        actions.forEach(action -> text.append(" [").append(action.label()).append(']'));
        return text.toString();
    }

    /** A label, and what tapping it sends. A card row's action is named by its label and the row: {@code 修正：購入日}. */
    record Tappable(String label, String data) {}

    static List<Tappable> tappables(Reply reply) {
        List<Tappable> all = new ArrayList<>();
        if (reply instanceof Reply.Card card) {
            for (Reply.Row row : card.rows()) {
                Action action = row.action();
                if (action != null) {
                    all.add(new Tappable(action.label() + "：" + row.label(), action.data()));
                    all.add(new Tappable(action.label(), action.data()));
                }
            }
        }
        actions(reply).forEach(action -> all.add(new Tappable(action.label(), action.data())));
        return all;
    }
}
