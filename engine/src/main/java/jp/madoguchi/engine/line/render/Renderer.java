package jp.madoguchi.engine.line.render;

import com.linecorp.bot.messaging.model.Message;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.engine.dialogue.Reply;

/** Renders replies as LINE messages. */
public final class Renderer {

    private Renderer() {}

    /**
     * @param language BCP 47 tag, for the words the channel adds
     * @throws IllegalArgumentException when a reply cannot be said on LINE at all: an action's data of more than 300 characters, a link
     *     that is none or of more than 1,000
     */
    public static Rendering render(List<Reply> replies, String language) {
        Words words = Words.in(language);
        List<Draft> drafts = new ArrayList<>();
        QuickReplies quick = new QuickReplies();
        Reply paged = null;
        for (Reply reply : replies) {
            Reply shown = reply;
            if (!Pager.fits(reply)) {
                shown = Pager.first(reply, words);
                paged = reply;
            }
            drafts.addAll(drafts(shown, words));
            quick.add(shown, words);
        }
        if (drafts.isEmpty() && quick.all() != null) {
            drafts.addAll(TextMessages.of(words.choose()));
        }
        return new Rendering(messages(drafts, quick), paged);
    }

    private static List<Message> messages(List<Draft> drafts, QuickReplies quick) {
        List<Message> messages = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            messages.add(drafts.get(i).with(i == drafts.size() - 1 ? quick.all() : null));
        }
        return messages;
    }

    private static List<Draft> drafts(Reply reply, Words words) {
        if (reply instanceof Reply.Choices choices && !choices.options().isEmpty()) {
            return ChoiceMessages.choices(choices, words);
        } else if (reply instanceof Reply.AskDate ask) {
            return ChoiceMessages.date(ask, words);
        } else if (reply instanceof Reply.Card card) {
            return CardMessages.card(card, words);
        } else if (reply instanceof Reply.Link link) {
            return CardMessages.link(link);
        }
        return TextMessages.of(reply.head());
    }
}
