package jp.madoguchi.engine.conversation;

import java.io.IOException;
import java.util.Map;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.texts.OwnTexts;
import jp.madoguchi.engine.texts.SpokenTexts;
import jp.madoguchi.engine.texts.TextBook;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the counter itself says, in every language: {@code desk-texts.json}, or a municipality's own words. */
@Component
class DeskTexts implements SpokenTexts {

    private final TextBook texts;

    DeskTexts(JsonMapper json, OwnTexts own) throws IOException {
        texts = new TextBook("desk", json, own);
    }

    @Override
    public String group() {
        return texts.group();
    }

    @Override
    public Map<String, Texts> usual() {
        return texts.usual();
    }

    String in(Exchange exchange, String key, Object... values) {
        return texts.in(exchange.resident().municipality(), exchange.language(), key, values);
    }
}
