package jp.madoguchi.engine.line.render;

import com.linecorp.bot.messaging.model.CameraAction;
import com.linecorp.bot.messaging.model.CameraRollAction;
import com.linecorp.bot.messaging.model.LocationAction;
import com.linecorp.bot.messaging.model.QuickReply;
import com.linecorp.bot.messaging.model.QuickReplyItem;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.engine.dialogue.Reply;
import org.jspecify.annotations.Nullable;

/** Gathers the quick replies of several replies: LINE shows only those of the last message. */
final class QuickReplies {

    private final List<QuickReplyItem> pickers = new ArrayList<>();
    private List<Reply.Action> actions = List.of();

    void add(Reply reply, Words words) {
        if (reply instanceof Reply.AskPhoto && pickers.size() < 2) {
            pickers.add(new QuickReplyItem(new CameraAction(words.camera())));
            pickers.add(new QuickReplyItem(new CameraRollAction(words.album())));
        } else if (reply instanceof Reply.AskPlace) {
            pickers.add(0, new QuickReplyItem(new LocationAction(words.place())));
        }
        List<Reply.Action> own = reply.quick();
        if (!own.isEmpty()) {
            actions = own;
        }
    }

    @Nullable QuickReply all() {
        List<QuickReplyItem> items = new ArrayList<>(pickers.subList(0, Math.min(pickers.size(), 3)));
        actions.stream()
                .limit(Pager.QUICK - items.size())
                .forEach(a -> items.add(new QuickReplyItem(Actions.postback(a, Actions.SHORT_LABEL))));
        return items.isEmpty() ? null : new QuickReply(items);
    }
}
