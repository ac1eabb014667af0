package jp.madoguchi.engine.payouts;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.payouts.PayoutList.Approval;
import jp.madoguchi.engine.payouts.PayoutList.Entry;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code payout_approval} and {@code payout_log}; the log is append only. */
@Component
class PayoutRecords {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    PayoutRecords(JdbcClient jdbc, Vault vault, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** @param by null for a process */
    void log(PayoutList list, String what, @Nullable Actor by, Map<String, Object> details) {
        Map<String, Object> all = new LinkedHashMap<>(details);
        if (by != null) {
            all.put("by", by.name());
            all.put("token", by.token());
        }
        jdbc.sql("insert into payout_log (municipality_id, list_id, id, at, what, details) values (?, ?, ?, ?, ?, ?)")
                .params(
                        list.municipality().value(),
                        list.id(),
                        IDS.generate(),
                        Timestamp.from(clock.instant()),
                        what,
                        vault.seal(list.municipality(), "payout-log/" + list.id(), json.writeValueAsBytes(all)))
                .update();
    }

    List<Entry> log(PayoutList list) {
        return jdbc.sql(
                        "select at, what, details from payout_log where municipality_id = ? and list_id = ? order by id")
                .params(list.municipality().value(), list.id())
                .query((row, index) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("what"),
                        json.readValue(
                                vault.open(list.municipality(), "payout-log/" + list.id(), row.getBytes("details")),
                                DETAILS)))
                .list();
    }

    List<Approval> approvals(PayoutList list) {
        return jdbc.sql("select content, at from payout_approval where municipality_id = ? and list_id = ? order by at")
                .params(list.municipality().value(), list.id())
                .query((row, index) -> new Approval(
                        vault.openText(list.municipality(), "payout-approval/" + list.id(), row.getBytes("content")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    boolean hasApproved(PayoutList list, Actor actor) {
        return jdbc.sql("select count(*) from payout_approval"
                                + " where municipality_id = ? and list_id = ? and approver = ?")
                        .params(list.municipality().value(), list.id(), hash(list, actor))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void approve(PayoutList list, Actor actor) {
        jdbc.sql("insert into payout_approval (municipality_id, list_id, approver, content, at) values (?, ?, ?, ?, ?)")
                .params(
                        list.municipality().value(),
                        list.id(),
                        hash(list, actor),
                        vault.sealText(list.municipality(), "payout-approval/" + list.id(), actor.name()),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** What was approved has changed. */
    void dropApprovals(PayoutList list) {
        jdbc.sql("delete from payout_approval where municipality_id = ? and list_id = ?")
                .params(list.municipality().value(), list.id())
                .update();
    }

    private String hash(PayoutList list, Actor actor) {
        return vault.hash(list.municipality(), "payout-approver", actor.folded());
    }
}
