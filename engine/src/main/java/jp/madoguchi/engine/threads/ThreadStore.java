package jp.madoguchi.engine.threads;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.cases.CaseReach;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code thread} and {@code thread_member}. All in the caller's transaction. */
@Component
class ThreadStore {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final String ALL = "select t.* from thread t ";

    private static final String STAFFS = "where t.municipality_id = ? and t.about not like 'pair/%'"
            + " and (t.case_number is null or " + CaseReach.within("t.municipality_id", "t.case_number") + ")";

    private final JdbcClient jdbc;

    ThreadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The thread, made when there is none, locked until the end of the transaction. */
    ThreadState open(MunicipalityId municipality, Subject subject, Collection<UUID> members, Instant now) {
        Optional<ThreadState> known = lock(municipality, subject);
        if (known.isPresent()) {
            return known.get();
        }
        UUID id = IDS.generate();
        int made = jdbc.sql(
                        "insert into thread (municipality_id, id, about, resident_id, case_number, last_entry, changed,"
                                + " unread, staff_read) values (?, ?, ?, ?, ?, 0, ?, 0, 0) on conflict do nothing")
                .param(municipality.value())
                .param(id)
                .param(subject.about())
                .param(subject.resident())
                .param(subject.caseNumber())
                .param(Timestamp.from(now))
                .update();
        if (made == 1) {
            members.forEach(member -> jdbc.sql(
                            "insert into thread_member (municipality_id, thread_id, resident_id) values (?, ?, ?)")
                    .params(municipality.value(), id, member)
                    .update());
        }
        return lock(municipality, subject).orElseThrow();
    }

    private Optional<ThreadState> lock(MunicipalityId municipality, Subject subject) {
        return jdbc.sql(ALL + "where t.municipality_id = ? and t.about = ? for update")
                .params(municipality.value(), subject.about())
                .query(ThreadStore::row)
                .optional();
    }

    Optional<ThreadState> lock(MunicipalityId municipality, UUID id) {
        return jdbc.sql(ALL + "where t.municipality_id = ? and t.id = ? for update")
                .params(municipality.value(), id)
                .query(ThreadStore::row)
                .optional();
    }

    Optional<ThreadState> find(MunicipalityId municipality, Subject subject) {
        return jdbc.sql(ALL + "where t.municipality_id = ? and t.about = ?")
                .params(municipality.value(), subject.about())
                .query(ThreadStore::row)
                .optional();
    }

    Optional<ThreadState> find(MunicipalityId municipality, UUID id) {
        return jdbc.sql(ALL + "where t.municipality_id = ? and t.id = ?")
                .params(municipality.value(), id)
                .query(ThreadStore::row)
                .optional();
    }

    /** The threads in which this resident's free words belong now, the one that changed last first. */
    List<ThreadState> open(MunicipalityId municipality, UUID resident, Instant now) {
        return jdbc.sql(ALL + "join thread_member m on m.municipality_id = t.municipality_id and m.thread_id = t.id"
                        + " where m.municipality_id = ? and m.resident_id = ? and m.open_until > ?"
                        + " order by t.changed desc, t.id")
                .params(municipality.value(), resident, Timestamp.from(now))
                .query(ThreadStore::row)
                .list();
    }

    List<UUID> members(ThreadState thread) {
        return jdbc.sql("select resident_id from thread_member where municipality_id = ? and thread_id = ?")
                .params(thread.municipality().value(), thread.id())
                .query(UUID.class)
                .list();
    }

    /** A page of the threads staff may see, the one that changed last first; those of two residents are left out. */
    List<ThreadState> page(MunicipalityId municipality, Reach reach, boolean unread, int page, int size) {
        return jdbc.sql(ALL + STAFFS + (unread ? " and t.unread > 0" : "")
                        + " order by t.changed desc, t.id limit ? offset ?")
                .param(municipality.value())
                .params(CaseReach.params(reach))
                .params(size, (long) page * size)
                .query(ThreadStore::row)
                .list();
    }

    /** @param lines packages and threads as declared, joined by a slash */
    List<ThreadState> pairs(MunicipalityId municipality, List<String> lines, int page, int size) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(List.of(municipality.value()));
        lines.forEach(line -> values.add(Subject.pairPrefix(line) + '%'));
        values.add(size);
        values.add((long) page * size);
        String any = String.join(" or ", Collections.nCopies(lines.size(), "t.about like ?"));
        return jdbc.sql(ALL + "where t.municipality_id = ? and (" + any
                        + ") order by t.changed desc, t.id limit ? offset ?")
                .params(values)
                .query(ThreadStore::row)
                .list();
    }

    long count(MunicipalityId municipality, Reach reach, boolean unread) {
        return jdbc.sql("select count(*) from thread t " + STAFFS + (unread ? " and t.unread > 0" : ""))
                .param(municipality.value())
                .params(CaseReach.params(reach))
                .query(Long.class)
                .single();
    }

    /** How many entries of these cases staff have not read; cases without any are left out. */
    Map<String, Integer> unread(MunicipalityId municipality, Collection<String> cases) {
        Map<String, Integer> unread = new HashMap<>();
        if (!cases.isEmpty()) {
            jdbc.sql("select case_number, unread from thread where municipality_id = :municipality and unread > 0"
                            + " and case_number in (:cases)")
                    .param("municipality", municipality.value())
                    .param("cases", cases)
                    .query(row -> {
                        unread.put(row.getString(1), row.getInt(2));
                    });
        }
        return unread;
    }

    /** Whether a resident may open a content: a message of a thread the resident is in holds it. */
    boolean holds(MunicipalityId municipality, UUID resident, String content) {
        return !jdbc.sql(
                        "select 1 from thread_entry e join thread_member m on m.municipality_id = e.municipality_id"
                                + " and m.thread_id = e.thread_id where e.municipality_id = ? and e.content = ? and m.resident_id = ?")
                .params(municipality.value(), content, resident)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** Until when the resident's free words belong here; null for not any more. */
    void openUntil(ThreadState thread, UUID resident, @Nullable Instant until) {
        jdbc.sql(
                        "update thread_member set open_until = ? where municipality_id = ? and thread_id = ? and resident_id = ?")
                .param(until == null ? null : Timestamp.from(until))
                .param(thread.municipality().value())
                .param(thread.id())
                .param(resident)
                .update();
    }

    Optional<Instant> openUntil(ThreadState thread, UUID resident) {
        return jdbc.sql(
                        "select open_until from thread_member where municipality_id = ? and thread_id = ? and resident_id = ?"
                                + " and open_until is not null")
                .params(thread.municipality().value(), thread.id(), resident)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Takes the next number. */
    long next(ThreadState thread, boolean byResident, Instant now) {
        jdbc.sql("update thread set last_entry = last_entry + 1, changed = ?, unread = unread + ?"
                        + " where municipality_id = ? and id = ?")
                .params(
                        Timestamp.from(now),
                        byResident ? 1 : 0,
                        thread.municipality().value(),
                        thread.id())
                .update();
        return jdbc.sql("select last_entry from thread where municipality_id = ? and id = ?")
                .params(thread.municipality().value(), thread.id())
                .query(Long.class)
                .single();
    }

    /** @param unread entries of the resident after that number */
    void read(ThreadState thread, long upTo, int unread, @Nullable String reader, Instant now) {
        jdbc.sql("update thread set staff_read = ?, unread = ?, reader = ?, read_at = ?, mailed = null"
                        + " where municipality_id = ? and id = ?")
                .param(upTo)
                .param(unread)
                .param(reader)
                .param(Timestamp.from(now))
                .param(thread.municipality().value())
                .param(thread.id())
                .update();
    }

    void unread(ThreadState thread, int unread) {
        jdbc.sql("update thread set unread = ? where municipality_id = ? and id = ?")
                .params(unread, thread.municipality().value(), thread.id())
                .update();
    }

    void mailed(ThreadState thread, Instant now) {
        jdbc.sql("update thread set mailed = ? where municipality_id = ? and id = ?")
                .params(Timestamp.from(now), thread.municipality().value(), thread.id())
                .update();
    }

    /** The thread of a case belongs to another resident now. */
    void claim(MunicipalityId municipality, String caseNumber, UUID before, UUID resident) {
        jdbc.sql(
                        "update thread_member set resident_id = ? where municipality_id = ? and resident_id = ? and thread_id in"
                                + " (select id from thread where municipality_id = ? and case_number = ?)")
                .params(resident, municipality.value(), before, municipality.value(), caseNumber)
                .update();
        jdbc.sql("update thread set resident_id = ? where municipality_id = ? and case_number = ?")
                .params(resident, municipality.value(), caseNumber)
                .update();
    }

    private static ThreadState row(ResultSet row, int number) throws SQLException {
        return new ThreadState(
                new MunicipalityId(row.getString("municipality_id")),
                row.getObject("id", UUID.class),
                new Subject(
                        row.getString("about"), row.getObject("resident_id", UUID.class), row.getString("case_number")),
                row.getLong("last_entry"),
                row.getTimestamp("changed").toInstant(),
                row.getInt("unread"),
                row.getLong("staff_read"),
                row.getString("reader"),
                instant(row.getTimestamp("read_at")),
                instant(row.getTimestamp("mailed")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
