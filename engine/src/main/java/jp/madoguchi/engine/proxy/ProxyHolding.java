package jp.madoguchi.engine.proxy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
    public void erase(Subject subject, Erasing to) {
        String municipality = subject.municipality().value();
        int entries = jdbc.sql("delete from proxy_entry where municipality_id = ? and (id = ? or case_number = any(?))")
                .params(municipality, subject.resident().id(), subject.numbers())
                .update();
        to.erased("proxyEntries", "代理入力の記録", "Entries by staff", entries);
        int codes = jdbc.sql(
                        "delete from claim_code where municipality_id = ? and (used_by = ? or case_number = any(?))")
                .params(municipality, subject.resident().id(), subject.numbers())
                .update();
        int tries = jdbc.sql("delete from claim_try where municipality_id = ? and resident_id = ?")
                .params(municipality, subject.resident().id())
                .update();
        to.erased("claimCodes", "引き継ぎコードとその失敗の数", "Codes for taking over, and wrong ones", codes + tries);
    }
}
