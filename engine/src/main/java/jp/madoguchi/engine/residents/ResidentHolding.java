package jp.madoguchi.engine.residents;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.ContentIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who somebody is, and by which words staff find them. */
@Component
class ResidentHolding implements Holding {

    private final JdbcClient jdbc;
    private final ResidentSearch search;
    private final UnreadWords unread;
    private final JsonMapper json;

    ResidentHolding(JdbcClient jdbc, ResidentSearch search, UnreadWords unread, JsonMapper json) {
        this.unread = unread;
        this.json = json;
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

    /** The name is the newest application's: when that one goes, the newest of those that stay says it anew. */
    @Override
    public void eraseCases(Subject subject, Erasing to) {
        Subject.Part part = subject.part();
        if (part == null) {
            return;
        }
        UUID id = subject.resident().id();
        for (String number : subject.cases()) {
            search.forget(subject.municipality(), id, UnreadWords.CASE + number);
            unread.drop(subject.municipality(), id, UnreadWords.CASE + number);
        }
        if (!part.others().isEmpty()) {
            String newest = part.others().get(part.others().size() - 1);
            unread.add(subject.municipality(), id, UnreadWords.CASE + newest);
        }
    }

    @Override
    public Set<UUID> heard(MunicipalityId municipality, Collection<UUID> residents, Instant since) {
        Timestamp then = Timestamp.from(since);
        return Set.copyOf(jdbc.sql("select id from resident where municipality_id = ? and id = any(?)"
                        + " and (arrived >= ? or following_since >= ?)")
                .params(municipality.value(), residents.toArray(UUID[]::new), then, then)
                .query(UUID.class)
                .list());
    }

    @Override
    public Set<String> shownBeside(Subject subject) {
        return ContentIds.in(json.valueToTree(subject.resident().attributes()));
    }

    @Override
    public void erasePerson(Subject subject, Erasing to) {
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
