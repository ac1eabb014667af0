package jp.madoguchi.engine.texts;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The texts of one capability: those of the file {@code GROUP-texts.json}, or what a municipality says instead. */
public abstract class SpokenTexts {

    private final String group;
    private final Map<String, Texts> usual;
    private final OwnTexts own;

    protected SpokenTexts(String group, JsonMapper json, OwnTexts own) throws IOException {
        this.group = group;
        this.own = own;
        try (InputStream in = new ClassPathResource(group + "-texts.json").getInputStream()) {
            usual = json.readValue(in, new TypeReference<LinkedHashMap<String, Texts>>() {});
        }
    }

    /** Names them, for example {@code desk}. */
    public final String group() {
        return group;
    }

    /** By key, in the order they are shown to staff. Values are put in for {@code %s}. */
    public final Map<String, Texts> usual() {
        return usual;
    }

    /** What is said; values are put in for each {@code %s}. */
    public final String in(MunicipalityId municipality, String language, String key, Object... values) {
        Texts text = usual.get(key);
        if (text == null) {
            throw new IllegalArgumentException(group + "-texts.json has no text " + key);
        }
        String said = own.instead(municipality, group, key, text).in(language);
        return values.length == 0 ? said : said.formatted(values);
    }
}
