package jp.madoguchi.engine.architecture.samples.cases;

import com.linecorp.bot.messaging.model.TextMessage;

public class KnowsLine {
    public Object message() {
        return new TextMessage("LINE の外から");
    }
}
