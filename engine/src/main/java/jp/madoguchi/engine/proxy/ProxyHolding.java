package jp.madoguchi.engine.proxy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Disclosure;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.residents.Holding;
import jp.madoguchi.engine.residents.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That staff entered a resident's cases, and the codes by which they were taken over. */
@Component
class ProxyHolding implements Holding {

    private final JdbcClient jdbc;

    ProxyHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("proxy_entry", "claim_code", "claim_try");
    }

    @Override
    public void show(Subject subject, Disclosure to) {
        jdbc.sql("select case_number, way, begun, changed from proxy_entry"
                        + " where municipality_id = ? and (id = ? or case_number = any(?)) order by begun")
                .params(subject.municipality().value(), subject.resident().id(), subject.numbers())
                .query((row, index) -> {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put("case", row.getString("case_number"));
                    shown.put("way", row.getString("way"));
                    shown.put("begun", row.getTimestamp("begun").toInstant());
                    shown.put("changed", row.getTimestamp("changed").toInstant());
                    return shown;
                })
                .list()
                .forEach(entry -> to.add("proxyEntries", entry));
    }

    @Override
    public Set<UUID> heard(MunicipalityId municipality, Collection<UUID> residents, Instant since) {
        return Set.copyOf(
                jdbc.sql("select id from proxy_entry where municipality_id = ? and id = any(?) and changed >= ?")
                        .params(municipality.value(), residents.toArray(UUID[]::new), Timestamp.from(since))
                        .query(UUID.class)
                        .list());
    }

    @Override
    public void eraseCases(Subject subject, Erasing to) {
        entries(to, delete("proxy_entry", "case_number = any(?)", subject, subject.numbers()));
        codes(to, delete("claim_code", "case_number = any(?)", subject, subject.numbers()));
    }

    @Override
    public void erasePerson(Subject subject, Erasing to) {
        UUID person = subject.resident().id();
        entries(to, delete("proxy_entry", "id = ?", subject, person));
        codes(to, delete("claim_code", "used_by = ?", subject, person));
        codes(to, delete("claim_try", "resident_id = ?", subject, person));
    }

    private static void entries(Erasing to, int count) {
        to.erased("proxyEntries", "代理入力の記録", "Entries by staff", count);
    }

    private static void codes(Erasing to, int count) {
        to.erased("claimCodes", "引き継ぎコードとその失敗の数", "Codes for taking over, and wrong ones", count);
    }

    private int delete(String table, String which, Subject subject, Object value) {
        return jdbc.sql("delete from " + table + " where municipality_id = ? and " + which)
                .params(subject.municipality().value(), value)
                .update();
    }
}
