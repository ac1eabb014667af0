package jp.madoguchi.engine.webchat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.dialogue.Reply.Action;

/** Replies as lines of the talk. Pure. */
final class Rendering {

    /** What a browser may be led to; anything else, {@code javascript:} above all, is shown as words. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|tel:|mailto:)\\S+");

    private Rendering() {}

    /**
     * A line to be added.
     *
     * @param quick actions offered at the keyboard until the next line
     */
    record Rendered(Says says, List<Action> quick) {}

    /** One line for each reply; what all of them offer at the keyboard is offered with the last. */
    static List<Rendered> of(List<Reply> replies) {
        List<Action> quick = replies.stream()
                .flatMap(reply -> reply.quick().stream())
                .distinct()
                .toList();
        List<Rendered> lines = new ArrayList<>();
        for (int i = 0; i < replies.size(); i++) {
            lines.add(new Rendered(says(replies.get(i)), i == replies.size() - 1 ? quick : List.of()));
        }
        return lines;
    }

    private static Says says(Reply reply) {
        if (reply instanceof Reply.Text text) {
            return new Says.Text(text.text());
        } else if (reply instanceof Reply.Choices choices) {
            return new Says.Choices(choices.text(), choices.options());
        } else if (reply instanceof Reply.AskDate ask) {
            Action action = ask.action();
            return new Says.Pick(
                    ask.text(), ask.mode(), action.label(), action.data(), ask.initial(), ask.min(), ask.max());
        } else if (reply instanceof Reply.AskPlace ask) {
            return new Says.Place(ask.text());
        } else if (reply instanceof Reply.AskPhoto ask) {
            return new Says.Photo(ask.text());
        } else if (reply instanceof Reply.Card card) {
            return new Says.Card(card.title(), card.note(), card.rows(), card.actions());
        }
        return link((Reply.Link) reply);
    }

    private static Says link(Reply.Link link) {
        return ADDRESS.matcher(link.uri()).matches()
                ? new Says.Link(link.title(), link.text(), link.label(), link.uri())
                : new Says.Text(String.join("\n", link.title(), link.text(), link.label(), link.uri()));
    }
}
