package jp.madoguchi.engine.admissions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.engine.residents.Disclosure;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.residents.Holding;
import jp.madoguchi.engine.residents.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody tried, and which rows of registers serve no more because this resident's case took them. */
@Component
class AdmissionHolding implements Holding {

    private final JdbcClient jdbc;

    AdmissionHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("admission_try", "admission_claim");
    }

    @Override
    public void show(Subject subject, Disclosure to) {
        jdbc.sql("select package_id, procedure_id, register_id, case_number, claimed from admission_claim"
                        + " where municipality_id = ? and resident_id = ? order by claimed")
                .params(subject.municipality().value(), subject.resident().id())
                .query((row, index) -> {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put("package", row.getString("package_id"));
                    shown.put("procedure", row.getString("procedure_id"));
                    shown.put("register", row.getString("register_id"));
                    shown.put("case", row.getString("case_number"));
                    shown.put("claimed", row.getTimestamp("claimed").toInstant());
                    return shown;
                })
                .list()
                .forEach(claim -> to.add("claims", claim));
        jdbc.sql("select package_id, procedure_id, wrong, last_wrong from admission_try"
                        + " where municipality_id = ? and subject = ? order by last_wrong")
                .params(subject.municipality().value(), tries(subject))
                .query((row, index) -> {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put("package", row.getString("package_id"));
                    shown.put("procedure", row.getString("procedure_id"));
                    shown.put("wrong", row.getInt("wrong"));
                    shown.put("last", row.getTimestamp("last_wrong").toInstant());
                    return shown;
                })
                .list()
                .forEach(tried -> to.add("tries", tried));
    }

    @Override
    public void eraseCases(Subject subject, Erasing to) {
        unname("case_number = any(?)", subject, subject.numbers(), to);
    }

    @Override
    public void erasePerson(Subject subject, Erasing to) {
        int tries = jdbc.sql("delete from admission_try where municipality_id = ? and subject = ?")
                .params(subject.municipality().value(), tries(subject))
                .update();
        to.erased("tries", "本人確認の失敗の数", "Counts of wrong tries", tries);
        unname("resident_id = ?", subject, subject.resident().id(), to);
    }

    private void unname(String which, Subject subject, Object value, Erasing to) {
        int claims = jdbc.sql("update admission_claim set resident_id = null, case_number = null"
                        + " where municipality_id = ? and " + which)
                .params(subject.municipality().value(), value)
                .update();
        to.kept(new Erasing.Line(
                "claims",
                "一度だけ使える名簿の行の使用済みの印",
                "Rows of registers that serve once, as taken",
                claims,
                "同じ行で二度申請できないようにするため。鍵付きハッシュだけで、だれのものかは残りません。",
                "So that no row serves twice; a keyed hash only, which tells nobody whose it was."));
    }

    private static String tries(Subject subject) {
        return "r:" + subject.resident().id();
    }
}
