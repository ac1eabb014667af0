package jp.madoguchi.engine.proxy;

import java.io.IOException;
import jp.madoguchi.engine.texts.OwnTexts;
import jp.madoguchi.engine.texts.SpokenTexts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What residents are told about taking a case over, in every language: {@code takeover-texts.json}. */
@Component
class TakeoverTexts extends SpokenTexts {

    TakeoverTexts(JsonMapper json, OwnTexts own) throws IOException {
        super("takeover", json, own);
    }
}
