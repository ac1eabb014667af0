package jp.madoguchi.engine.conversation;

import java.io.IOException;
import jp.madoguchi.engine.texts.OwnTexts;
import jp.madoguchi.engine.texts.SpokenTexts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the counter itself says, in every language: {@code desk-texts.json}, or a municipality's own words. */
@Component
class DeskTexts extends SpokenTexts {

    DeskTexts(JsonMapper json, OwnTexts own) throws IOException {
        super("desk", json, own);
    }

    String in(Exchange exchange, String key, Object... values) {
        return in(exchange.resident().municipality(), exchange.language(), key, values);
    }
}
