package jp.madoguchi.engine.residents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who somebody is, and by which words staff find them. */
@Component
class ResidentHolding implements Holding {

    private final JdbcClient jdbc;
    private final ResidentSearch search;

    ResidentHolding(JdbcClient jdbc, ResidentSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    @Override
    public Set<String> tables() {
        return Set.of("resident", "resident_word", "resident_unread_words");
    }

    @Override
    public void show(Subject subject, Disclosure to) {
        search.find(subject.municipality(), subject.resident().id()).ifPresent(found -> {
            Resident resident = found.resident();
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("id", resident.id());
            shown.put("name", found.name());
            shown.put("channelKind", resident.channelKind());
            shown.put("channel", resident.channel());
            shown.put("channelUser", resident.channelUser());
            shown.put("arrived", found.arrived());
            shown.put("following", resident.following());
            shown.put("followingSince", found.followingSince());
            shown.put("language", resident.language());
            shown.put("attributes", resident.attributes());
            to.add("resident", shown);
        });
    }

    @Override
    public void erase(Subject subject, Erasing to) {
        to.erased("search-words", "検索のための語", "Words for the search", delete("resident_word", "resident_id", subject));
        delete("resident_unread_words", "resident_id", subject);
        to.erased(
                "resident", "住民の登録（ID・属性・氏名）", "The resident: id, attributes, name", delete("resident", "id", subject));
    }

    private int delete(String table, String key, Subject subject) {
        return jdbc.sql("delete from " + table + " where municipality_id = ? and " + key + " = ?")
                .params(subject.municipality().value(), subject.resident().id())
                .update();
    }
}
