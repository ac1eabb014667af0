package jp.madoguchi.engine.webchat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Disclosure;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.residents.Holding;
import jp.madoguchi.engine.residents.Subject;
import jp.madoguchi.engine.vault.Contents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A talk in the browser. Whoever has its cookie is nobody afterwards, and begins anew. */
@Component
class WebchatHolding implements Holding {

    private static final int TOGETHER = 500;

    private final JdbcClient jdbc;
    private final LineStore lines;
    private final Contents contents;

    WebchatHolding(JdbcClient jdbc, LineStore lines, Contents contents) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.contents = contents;
    }

    @Override
    public Set<String> tables() {
        return Set.of("webchat_talk", "webchat_line", "webchat_turn");
    }

    @Override
    public void show(Subject subject, Disclosure to) {
        WebTalk talk = talk(subject);
        long last = 0;
        List<TalkLine> next = lines.after(talk, last, TOGETHER);
        while (!next.isEmpty()) {
            for (TalkLine line : next) {
                Map<String, Object> shown = new LinkedHashMap<>();
                shown.put("said", line.at());
                shown.put("by", line.own() ? "resident" : "city");
                shown.put("says", line.says());
                to.add("webchatLines", shown);
                last = line.number();
                lines.content(talk, last).ifPresent(content -> to.contents(List.of(content)));
            }
            next = lines.after(talk, last, TOGETHER);
        }
    }

    /** What was said until the cases closed; photos of others than these cases stay in their lines. */
    @Override
    public void eraseCases(Subject subject, Erasing to) {
        Subject.Part part = subject.part();
        if (part != null) {
            to.erased(
                    "webchat-lines", "ウェブチャットの発言", "Lines of the web chat", lines.remove(talk(subject), part.closed()));
        }
    }

    @Override
    public Set<UUID> heard(MunicipalityId municipality, Collection<UUID> residents, Instant since) {
        return Set.copyOf(
                jdbc.sql("select resident_id from webchat_talk where municipality_id = ? and resident_id = any(?)"
                                + " and seen >= ?")
                        .params(municipality.value(), residents.toArray(UUID[]::new), Timestamp.from(since))
                        .query(UUID.class)
                        .list());
    }

    @Override
    public void erasePerson(Subject subject, Erasing to) {
        int talks = delete("webchat_talk", subject);
        List<String> brought = lines.remove(talk(subject));
        to.erased("files", "写真・ファイル", "Photos and files", contents.deleteAll(subject.municipality(), brought));
        delete("webchat_turn", subject);
        to.erased("webchat", "ウェブチャットの会話", "The talk in the web chat", talks);
    }

    private int delete(String table, Subject subject) {
        return jdbc.sql("delete from " + table + " where municipality_id = ? and resident_id = ?")
                .params(subject.municipality().value(), subject.resident().id())
                .update();
    }

    private static WebTalk talk(Subject subject) {
        return new WebTalk(subject.municipality(), subject.resident().id());
    }
}
