package jp.madoguchi.engine.residents;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What residents said and are not found by yet: the table {@code resident_unread_words}. In the caller's transaction. */
@Component
public class UnreadWords {

    static final String CASE = "case/";

    private final JdbcClient jdbc;

    UnreadWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param source {@code attributes}, or {@code case/NUMBER} */
    public record Said(MunicipalityId municipality, UUID resident, String source) {

        /** Number of the case; null for the attributes. */
        public @Nullable String caseNumber() {
            return source.startsWith(CASE) ? source.substring(CASE.length()) : null;
        }
    }

    /** Takes some that no other node has; when the transaction rolls back they are there again. */
    public List<Said> take(int most) {
        List<Said> some = jdbc.sql("select municipality_id, resident_id, source from resident_unread_words"
                        + " order by municipality_id, resident_id, source limit ? for update skip locked")
                .param(most)
                .query((row, index) ->
                        new Said(new MunicipalityId(row.getString(1)), row.getObject(2, UUID.class), row.getString(3)))
                .list();
        some.forEach(said -> jdbc.sql("delete from resident_unread_words"
                        + " where municipality_id = ? and resident_id = ? and source = ?")
                .params(said.municipality().value(), said.resident(), said.source())
                .update());
        return some;
    }

    void add(MunicipalityId municipality, UUID resident, String source) {
        jdbc.sql("insert into resident_unread_words (municipality_id, resident_id, source) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(municipality.value(), resident, source)
                .update();
    }

    void drop(MunicipalityId municipality, UUID resident, String source) {
        jdbc.sql("delete from resident_unread_words where municipality_id = ? and resident_id = ? and source = ?")
                .params(municipality.value(), resident, source)
                .update();
    }
}
