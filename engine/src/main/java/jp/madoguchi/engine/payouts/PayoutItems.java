package jp.madoguchi.engine.payouts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.zengin.BankAccount;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code payout_item} and {@code payout_claim}. Accounts and reasons are sealed. */
@Component
class PayoutItems {

    private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};
    private static final String REASON = "reason";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    PayoutItems(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** The list that a case is in or was paid from. */
    Optional<String> claimed(MunicipalityId municipality, String kind, String caseNumber) {
        return jdbc.sql("select list_id from payout_claim where municipality_id = ? and kind = ? and case_number = ?")
                .params(municipality.value(), kind, caseNumber)
                .query(String.class)
                .optional();
    }

    /** The kinds of lists that a case is in or was paid from. */
    List<String> kindsOf(MunicipalityId municipality, String caseNumber) {
        return jdbc.sql("select kind from payout_claim where municipality_id = ? and case_number = ? order by kind")
                .params(municipality.value(), caseNumber)
                .query(String.class)
                .list();
    }

    /** Adds a payment at the end; the list must be locked. */
    void add(PayoutList list, String caseNumber, long amount, BankAccount account) {
        MunicipalityId municipality = list.municipality();
        jdbc.sql("insert into payout_claim (municipality_id, kind, case_number, list_id) values (?, ?, ?, ?)")
                .params(municipality.value(), list.kind(), caseNumber, list.id())
                .update();
        int last = jdbc.sql(
                        "select coalesce(max(position), 0) from payout_item where municipality_id = ? and list_id = ?")
                .params(municipality.value(), list.id())
                .query(Integer.class)
                .single();
        jdbc.sql("insert into payout_item (municipality_id, list_id, case_number, position, amount, result, content)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        municipality.value(),
                        list.id(),
                        caseNumber,
                        last + 1,
                        amount,
                        PayoutItem.Result.WAITING.id(),
                        seal(list, caseNumber, account, ""))
                .update();
    }

    /** Takes a payment out; the case can be collected again. */
    void remove(PayoutList list, String caseNumber) {
        jdbc.sql("delete from payout_item where municipality_id = ? and list_id = ? and case_number = ?")
                .params(list.municipality().value(), list.id(), caseNumber)
                .update();
        release(list, caseNumber);
    }

    void settle(PayoutList list, PayoutItem item, PayoutItem.Result result, String reason) {
        jdbc.sql("update payout_item set result = ?, content = ?"
                        + " where municipality_id = ? and list_id = ? and case_number = ?")
                .params(
                        result.id(),
                        seal(list, item.caseNumber(), item.account(), reason),
                        list.municipality().value(),
                        list.id(),
                        item.caseNumber())
                .update();
        if (result == PayoutItem.Result.FAILED) {
            release(list, item.caseNumber());
        }
    }

    /** Puts another account in the place of the one paid to, and takes out the reason. */
    void replace(PayoutList list, PayoutItem item, BankAccount account) {
        jdbc.sql("update payout_item set content = ? where municipality_id = ? and list_id = ? and case_number = ?")
                .params(
                        seal(list, item.caseNumber(), account, ""),
                        list.municipality().value(),
                        list.id(),
                        item.caseNumber())
                .update();
    }

    private void release(PayoutList list, String caseNumber) {
        jdbc.sql("delete from payout_claim where municipality_id = ? and kind = ? and case_number = ?")
                .params(list.municipality().value(), list.kind(), caseNumber)
                .update();
    }

    List<PayoutItem> of(PayoutList list) {
        return jdbc.sql("select * from payout_item where municipality_id = ? and list_id = ? order by position")
                .params(list.municipality().value(), list.id())
                .query((row, index) -> row(list, row))
                .list();
    }

    PayoutItem find(PayoutList list, String caseNumber) {
        return jdbc.sql("select * from payout_item where municipality_id = ? and list_id = ? and case_number = ?")
                .params(list.municipality().value(), list.id(), caseNumber)
                .query((row, index) -> row(list, row))
                .optional()
                .orElseThrow(() -> new UnknownPayout(list.id() + " / " + caseNumber));
    }

    /** How many payments a list has, and what they sum up to. */
    PayoutList.Summary summary(PayoutList list) {
        return jdbc.sql("select count(*) as items, coalesce(sum(amount), 0) as total from payout_item"
                        + " where municipality_id = ? and list_id = ?")
                .params(list.municipality().value(), list.id())
                .query((row, index) -> new PayoutList.Summary(list, row.getInt("items"), row.getLong("total")))
                .single();
    }

    boolean allSettled(PayoutList list) {
        return jdbc.sql("select count(*) from payout_item where municipality_id = ? and list_id = ? and result = ?")
                        .params(list.municipality().value(), list.id(), PayoutItem.Result.WAITING.id())
                        .query(Long.class)
                        .single()
                == 0;
    }

    private byte[] seal(PayoutList list, String caseNumber, BankAccount account, String reason) {
        Map<String, Object> content = new LinkedHashMap<>(account.answer());
        content.put(REASON, reason);
        return vault.seal(list.municipality(), purpose(list, caseNumber), json.writeValueAsBytes(content));
    }

    private PayoutItem row(PayoutList list, ResultSet row) throws SQLException {
        String caseNumber = row.getString("case_number");
        Map<String, Object> content = json.readValue(
                vault.open(list.municipality(), purpose(list, caseNumber), row.getBytes("content")), CONTENT);
        return new PayoutItem(
                caseNumber,
                row.getInt("position"),
                row.getLong("amount"),
                BankAccount.of(content).orElseThrow(),
                PayoutItem.Result.of(row.getString("result")).orElseThrow(),
                String.valueOf(content.get(REASON)));
    }

    private static String purpose(PayoutList list, String caseNumber) {
        return "payout/" + list.id() + "/" + caseNumber;
    }
}
