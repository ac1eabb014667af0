package jp.madoguchi.engine.threads;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.conversation.Correspondence;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.dialogue.Reply.Action;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What residents are told about threads, in every language: {@code thread-texts.json}. */
@Component
class ThreadTexts {

    static final String REPLY = Correspondence.ACTIONS + "reply:";
    static final String PICK = Correspondence.ACTIONS + "pick:";
    static final String END = Correspondence.ACTIONS + "end:";

    private final Map<String, Texts> texts;

    ThreadTexts(JsonMapper json) throws IOException {
        try (InputStream in = new ClassPathResource("thread-texts.json").getInputStream()) {
            texts = json.readValue(in, new TypeReference<Map<String, Texts>>() {});
        }
    }

    String in(String language, String key, Object... values) {
        Texts text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("thread-texts.json has no text " + key);
        }
        return values.length == 0 ? text.in(language) : text.in(language).formatted(values);
    }

    /** Says something in a thread, with the ways out of it. */
    Reply inside(String language, ThreadState thread, String text) {
        return new Reply.Text(text, ways(language, thread));
    }

    List<Action> ways(String language, ThreadState thread) {
        return List.of(
                new Action(in(language, "menu"), Correspondence.MENU),
                new Action(in(language, "status"), Correspondence.STATUS),
                new Action(in(language, "end"), END + thread.id()));
    }

    Action reply(String language, ThreadState thread) {
        return new Action(in(language, "reply"), REPLY + thread.id());
    }
}
