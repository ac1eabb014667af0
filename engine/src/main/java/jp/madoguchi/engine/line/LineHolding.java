package jp.madoguchi.engine.line;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.engine.residents.Disclosure;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.residents.Holding;
import jp.madoguchi.engine.residents.Subject;
import jp.madoguchi.engine.vault.Contents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What LINE told of somebody. An event's own id stays, so that one which LINE delivers again is known and does nothing. */
@Component
class LineHolding implements Holding {

    private final JdbcClient jdbc;
    private final OwnEvents events;
    private final Contents contents;
    private final JsonMapper json;

    LineHolding(JdbcClient jdbc, OwnEvents events, Contents contents, JsonMapper json) {
        this.jdbc = jdbc;
        this.events = events;
        this.contents = contents;
        this.json = json;
    }

    @Override
    public Set<String> tables() {
        return Set.of("line_event", "line_page");
    }

    @Override
    public void prepare(Subject subject) {
        if (isOurs(subject)) {
            events.attribute(subject.municipality(), subject.resident().channel());
        }
    }

    @Override
    public void show(Subject subject, Disclosure to) {
        if (!isOurs(subject)) {
            return;
        }
        for (OwnEvents.Kept event : events.of(subject)) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("type", event.type());
            shown.put("received", event.received());
            shown.put("event", event.body() == null ? null : json.readTree(event.body()));
            to.add("lineEvents", shown);
            if (event.content() != null) {
                to.contents(List.of(event.content()));
            }
        }
    }

    /** What was said until the cases closed; photos go with the case they were sent for. */
    @Override
    public void eraseCases(Subject subject, Erasing to) {
        Subject.Part part = subject.part();
        if (part != null && isOurs(subject)) {
            to.erased(
                    "line-events", "LINE から届いた記録の中身", "What events of LINE said", events.empty(subject, part.closed()));
        }
    }

    @Override
    public void erasePerson(Subject subject, Erasing to) {
        if (!isOurs(subject)) {
            return;
        }
        List<String> brought = events.contents(subject);
        to.erased("files", "写真・ファイル", "Photos and files", contents.deleteAll(subject.municipality(), brought));
        to.erased("line-events", "LINE から届いた記録の中身", "What events of LINE said", events.empty(subject));
        int pages = jdbc.sql("delete from line_page where municipality_id = ? and resident_id = ?")
                .params(subject.municipality().value(), subject.resident().id())
                .update();
        to.erased("line-pages", "LINE に出した選択肢の控え", "Choices last offered on LINE", pages);
    }

    private static boolean isOurs(Subject subject) {
        return subject.resident().channelKind().equals(LineSender.KIND);
    }
}
