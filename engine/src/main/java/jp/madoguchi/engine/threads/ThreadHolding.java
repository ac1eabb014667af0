package jp.madoguchi.engine.threads;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.engine.residents.Disclosure;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.residents.Holding;
import jp.madoguchi.engine.residents.Subject;
import jp.madoguchi.engine.vault.Contents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody and the city, or another resident, wrote to each other. */
@Component
class ThreadHolding implements Holding {

    private final JdbcClient jdbc;
    private final ThreadStore threads;
    private final EntryStore entries;
    private final WaitingStore waiting;
    private final Contents contents;

    ThreadHolding(JdbcClient jdbc, ThreadStore threads, EntryStore entries, WaitingStore waiting, Contents contents) {
        this.jdbc = jdbc;
        this.threads = threads;
        this.entries = entries;
        this.waiting = waiting;
        this.contents = contents;
    }

    @Override
    public Set<String> tables() {
        return Set.of("thread", "thread_member", "thread_entry", "thread_choice", "thread_waiting");
    }

    @Override
    public void show(Subject subject, Disclosure to) {
        for (ThreadState thread : of(subject)) {
            List<Entry> written = written(thread);
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("case", thread.subject().caseNumber());
            shown.put(
                    "entries",
                    written.stream().map(entry -> entry(subject, entry)).toList());
            to.add("threads", shown);
            to.contents(contents(written));
        }
        for (WaitingStore.Taken taken : waiting.of(subject.resident())) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("kind", taken.kind().code());
            shown.put("message", taken.message());
            to.add("unsortedMessages", shown);
            to.contents(contents(taken.message()));
        }
    }

    private static Map<String, Object> entry(Subject subject, Entry entry) {
        UUID writer = entry.writer();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("number", entry.number());
        shown.put("at", entry.at());
        shown.put(
                "author",
                writer == null ? "staff" : writer.equals(subject.resident().id()) ? "resident" : "other-resident");
        shown.put("kind", entry.kind().code());
        shown.put("message", entry.message());
        return shown;
    }

    private List<ThreadState> of(Subject subject) {
        return states(
                subject,
                jdbc.sql(
                                "select distinct t.id from thread t left join thread_member m on m.municipality_id = t.municipality_id"
                                        + " and m.thread_id = t.id where t.municipality_id = ?"
                                        + " and (t.resident_id = ? or m.resident_id = ? or t.case_number = any(?)) order by t.id")
                        .params(
                                subject.municipality().value(),
                                subject.resident().id(),
                                subject.resident().id(),
                                subject.numbers())
                        .query(UUID.class)
                        .list());
    }

    private List<ThreadState> ofCases(Subject subject) {
        return states(
                subject,
                jdbc.sql("select id from thread where municipality_id = ? and case_number = any(?) order by id")
                        .params(subject.municipality().value(), subject.numbers())
                        .query(UUID.class)
                        .list());
    }

    private List<ThreadState> states(Subject subject, List<UUID> ids) {
        return ids.stream()
                .flatMap(id -> threads.find(subject.municipality(), Objects.requireNonNull(id)).stream())
                .toList();
    }

    private List<Entry> written(ThreadState thread) {
        return entries.before(thread, Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    private static Set<String> contents(List<Entry> written) {
        return written.stream()
                .map(Entry::message)
                .filter(Objects::nonNull)
                .flatMap(message -> contents(message).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> contents(Message message) {
        String content = message.content();
        return content == null ? Set.of() : Set.of(content);
    }

    @Override
    public void eraseCases(Subject subject, Erasing to) {
        Set<String> files = new LinkedHashSet<>();
        int said = erase(subject, ofCases(subject), files);
        files.removeIf(subject::spares);
        note(subject, to, said, files);
    }

    @Override
    public void erasePerson(Subject subject, Erasing to) {
        Set<String> files = new LinkedHashSet<>();
        int said = erase(subject, of(subject), files);
        waiting.of(subject.resident()).forEach(taken -> files.addAll(contents(taken.message())));
        UUID resident = subject.resident().id();
        said += delete("thread_waiting", "resident_id", subject, resident);
        delete("thread_choice", "resident_id", subject, resident);
        note(subject, to, said, files);
    }

    private int erase(Subject subject, List<ThreadState> those, Set<String> files) {
        int said = 0;
        for (ThreadState thread : those) {
            files.addAll(contents(written(thread)));
            said += delete("thread_entry", "thread_id", subject, thread.id());
            delete("thread_member", "thread_id", subject, thread.id());
            delete("thread", "id", subject, thread.id());
        }
        return said;
    }

    private void note(Subject subject, Erasing to, int said, Set<String> files) {
        to.erased("messages", "やりとり（職員・ほかの住民との連絡）", "Messages with staff and other residents", said);
        to.erased("files", "写真・ファイル", "Photos and files", contents.deleteAll(subject.municipality(), files));
    }

    private int delete(String table, String key, Subject subject, UUID value) {
        return jdbc.sql("delete from " + table + " where municipality_id = ? and " + key + " = ?")
                .params(subject.municipality().value(), value)
                .update();
    }
}
