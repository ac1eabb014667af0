package jp.madoguchi.engine.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.cases.CaseReach;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.RefundRequest.State;
import jp.madoguchi.engine.payments.RefundRequest.Word;
import jp.madoguchi.engine.rights.Reach;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code refund_request}. Whoever decides holds the books of the case. */
@Component
@Transactional
public class RefundRequests {

    static final String PURPOSE = "refund-request/";
    private static final String ROWS = "select * from refund_request q where q.municipality_id = ? and ";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    RefundRequests(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** What nobody else may read. */
    private record Words(String name, String reason) {}

    /** All that ever were, oldest first. */
    @Transactional(readOnly = true)
    public List<RefundRequest> of(MunicipalityId municipality, String caseNumber) {
        return jdbc.sql(ROWS + "q.case_number = ? order by q.created, q.id")
                .params(municipality.value(), caseNumber)
                .query(this::row)
                .list();
    }

    /** Those of one state whose cases are within reach, the one that waited longest first. */
    @Transactional(readOnly = true)
    public List<RefundRequest> of(MunicipalityId municipality, State state, Reach reach, int most) {
        return jdbc.sql(ROWS + "q.state = ? and " + CaseReach.within("q.municipality_id", "q.case_number")
                        + " order by q.created, q.id limit ?")
                .params(municipality.value(), state.id())
                .params(CaseReach.params(reach))
                .param(most)
                .query(this::row)
                .list();
    }

    @Transactional(readOnly = true)
    public long open(MunicipalityId municipality, Reach reach) {
        return jdbc.sql("select count(*) from refund_request q where q.municipality_id = ? and q.state = 'open' and "
                        + CaseReach.within("q.municipality_id", "q.case_number"))
                .param(municipality.value())
                .params(CaseReach.params(reach))
                .query(Long.class)
                .single();
    }

    Optional<RefundRequest> find(MunicipalityId municipality, UUID id) {
        return jdbc.sql(ROWS + "q.id = ?")
                .params(municipality.value(), id)
                .query(this::row)
                .optional();
    }

    /** What waits for a second person, in yen. */
    long waiting(MunicipalityId municipality, String caseNumber) {
        return jdbc.sql("select coalesce(sum(amount), 0) from refund_request where municipality_id = ?"
                        + " and case_number = ? and state = 'open'")
                .params(municipality.value(), caseNumber)
                .query(Long.class)
                .single();
    }

    void insert(MunicipalityId municipality, RefundRequest request) {
        Word asked = request.asked();
        jdbc.sql(
                        "insert into refund_request (municipality_id, id, case_number, amount, state, asked_by, asked, created)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        municipality.value(),
                        request.id(),
                        request.caseNumber(),
                        request.amount(),
                        request.state().id(),
                        asked.who(),
                        words(municipality, request.caseNumber(), asked),
                        Timestamp.from(asked.at()))
                .update();
    }

    /**
     * Ends an open request.
     *
     * @param key of the attempt, by which a repeated one is known
     * @return false when somebody else was quicker
     */
    boolean decide(MunicipalityId municipality, RefundRequest request, State state, Word by, @Nullable UUID key) {
        return jdbc.sql(
                                "update refund_request set state = ?, decided_by = ?, decision = ?, decision_key = ?, decided = ?"
                                        + " where municipality_id = ? and id = ? and state = 'open'")
                        .param(state.id())
                        .param(by.who())
                        .param(words(municipality, request.caseNumber(), by))
                        .param(key)
                        .param(Timestamp.from(by.at()))
                        .param(municipality.value())
                        .param(request.id())
                        .update()
                == 1;
    }

    boolean decidedBy(MunicipalityId municipality, UUID id, UUID key) {
        return jdbc.sql("select count(*) from refund_request where municipality_id = ? and id = ? and decision_key = ?")
                        .params(municipality.value(), id, key)
                        .query(Long.class)
                        .single()
                == 1;
    }

    private byte[] words(MunicipalityId municipality, String caseNumber, Word word) {
        return vault.seal(
                municipality, PURPOSE + caseNumber, json.writeValueAsBytes(new Words(word.name(), word.reason())));
    }

    private RefundRequest row(ResultSet row, int index) throws SQLException {
        String decider = row.getString("decided_by");
        return new RefundRequest(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getLong("amount"),
                State.of(row.getString("state")),
                word(row, row.getString("asked_by"), "asked", "created"),
                decider == null ? null : word(row, decider, "decision", "decided"));
    }

    private Word word(ResultSet row, String who, String words, String at) throws SQLException {
        MunicipalityId municipality = new MunicipalityId(row.getString("municipality_id"));
        byte[] open = vault.open(municipality, PURPOSE + row.getString("case_number"), row.getBytes(words));
        Words said = json.readValue(open, Words.class);
        return new Word(who, said.name(), said.reason(), row.getTimestamp(at).toInstant());
    }
}
