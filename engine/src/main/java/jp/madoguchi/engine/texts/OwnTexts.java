package jp.madoguchi.engine.texts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What municipalities say in words of their own. Read anew each time, so that a change holds at once on every node. */
@Component
@Transactional
public class OwnTexts {

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One text in one language. */
    public record Own(String group, String key, String language, String text) {}

    @Transactional(readOnly = true)
    public List<Own> of(MunicipalityId municipality) {
        return jdbc.sql("select text_group, text_key, language, words from own_text where municipality_id = ?"
                        + " order by text_group, text_key, language")
                .param(municipality.value())
                .query((row, index) -> new Own(
                        row.getString("text_group"),
                        row.getString("text_key"),
                        row.getString("language"),
                        row.getString("words")))
                .list();
    }

    /** The usual text, with what the municipality says instead. */
    @Transactional(readOnly = true)
    public Texts instead(MunicipalityId municipality, String group, String key, Texts usual) {
        Map<String, String> texts = new HashMap<>(usual.byLanguage());
        jdbc.sql("select language, words from own_text where municipality_id = ? and text_group = ? and text_key = ?")
                .params(municipality.value(), group, key)
                .query((row, index) -> Map.entry(row.getString("language"), row.getString("words")))
                .list()
                .forEach(own -> texts.put(own.getKey(), own.getValue()));
        return new Texts(texts);
    }

    /** The caller has looked at whether it can be said. */
    public void put(MunicipalityId municipality, Own own) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("insert into own_text (municipality_id, text_group, text_key, language, words, changed)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(municipality.value(), own.group(), own.key(), own.language(), own.text(), now)
                .update();
        jdbc.sql("update own_text set words = ?, changed = ? where municipality_id = ? and text_group = ?"
                        + " and text_key = ? and language = ?")
                .params(own.text(), now, municipality.value(), own.group(), own.key(), own.language())
                .update();
    }

    /** Says the usual again; false when nothing else was said. */
    public boolean remove(MunicipalityId municipality, String group, String key, String language) {
        return jdbc.sql("delete from own_text where municipality_id = ? and text_group = ? and text_key = ?"
                                + " and language = ?")
                        .params(municipality.value(), group, key, language)
                        .update()
                == 1;
    }
}
