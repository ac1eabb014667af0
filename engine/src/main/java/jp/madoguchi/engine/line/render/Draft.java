package jp.madoguchi.engine.line.render;

import com.linecorp.bot.messaging.model.Message;
import com.linecorp.bot.messaging.model.QuickReply;
import org.jspecify.annotations.Nullable;

/** A message of which it is not yet known whether it is the last, which alone carries quick replies. */
@FunctionalInterface
interface Draft {
    Message with(@Nullable QuickReply quick);
}
