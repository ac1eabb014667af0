package jp.madoguchi.engine.line.render;

import com.linecorp.bot.messaging.model.Message;
import java.util.List;
import jp.madoguchi.engine.dialogue.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Replies as messages.
 *
 * @param messages in order, any number; quick replies on the last
 * @param paged the reply of which only the first page is shown, to be remembered for when the resident turns the page; null for none
 */
public record Rendering(List<Message> messages, @Nullable Reply paged) {
    public Rendering {
        messages = List.copyOf(messages);
    }
}
