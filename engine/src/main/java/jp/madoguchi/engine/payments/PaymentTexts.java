package jp.madoguchi.engine.payments;

import java.io.IOException;
import java.util.Locale;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.texts.OwnTexts;
import jp.madoguchi.engine.texts.SpokenTexts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What residents are told about money, in every language: {@code payment-texts.json}. */
@Component
class PaymentTexts extends SpokenTexts {

    PaymentTexts(JsonMapper json, OwnTexts own) throws IOException {
        super("payment", json, own);
    }

    String in(Case theCase, String language, String key, Object... values) {
        return in(theCase.municipality(), language, key, values);
    }

    /** 1,500円, or ¥1,500 for readers of other languages. */
    static String yen(String language, long amount) {
        String digits = String.format(Locale.ROOT, "%,d", amount);
        return language.startsWith("ja") ? digits + "円" : "¥" + digits;
    }
}
