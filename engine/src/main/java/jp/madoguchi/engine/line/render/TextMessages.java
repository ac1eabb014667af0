package jp.madoguchi.engine.line.render;

import com.linecorp.bot.messaging.model.TextMessage;
import java.util.List;

/** Plain texts. */
final class TextMessages {

    private TextMessages() {}

    static List<Draft> of(String text) {
        return Prose.split(Prose.clean(text), Prose.MESSAGE).stream()
                .<Draft>map(part -> quick -> new TextMessage(quick, null, part, null, null))
                .toList();
    }
}
