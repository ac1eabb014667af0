package jp.madoguchi.engine.threads;

import java.io.IOException;
import java.util.List;
import jp.madoguchi.engine.conversation.Correspondence;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.dialogue.Reply.Action;
import jp.madoguchi.engine.texts.OwnTexts;
import jp.madoguchi.engine.texts.SpokenTexts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What residents are told about threads, in every language: {@code thread-texts.json}. */
@Component
class ThreadTexts extends SpokenTexts {

    static final String REPLY = Correspondence.ACTIONS + "reply:";
    static final String PICK = Correspondence.ACTIONS + "pick:";
    static final String END = Correspondence.ACTIONS + "end:";

    ThreadTexts(JsonMapper json, OwnTexts own) throws IOException {
        super("thread", json, own);
    }

    /** Says something in a thread, with the ways out of it. */
    Reply inside(String language, ThreadState thread, String text) {
        return new Reply.Text(text, ways(language, thread));
    }

    List<Action> ways(String language, ThreadState thread) {
        return List.of(
                new Action(in(thread.municipality(), language, "menu"), Correspondence.MENU),
                new Action(in(thread.municipality(), language, "status"), Correspondence.STATUS),
                new Action(in(thread.municipality(), language, "end"), END + thread.id()));
    }

    Action reply(String language, ThreadState thread) {
        return new Action(in(thread.municipality(), language, "reply"), REPLY + thread.id());
    }
}
