package jp.madoguchi.engine.line;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.line.render.Pager;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Remembers per resident the last reply that had more than one page. In the caller's transaction. */
@Component
class Pages {

    private static final String PURPOSE = "line-page";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    Pages(JdbcClient jdbc, Vault vault, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    void remember(MunicipalityId municipality, UUID resident, Reply offered) {
        byte[] sealed =
                vault.seal(municipality, PURPOSE, json.writerFor(Reply.class).writeValueAsBytes(offered));
        Object[] values = {sealed, Timestamp.from(clock.instant()), municipality.value(), resident};
        int inserted = jdbc.sql(
                        "insert into line_page (offered, changed, municipality_id, resident_id) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                .params(values)
                .update();
        if (inserted == 0) {
            jdbc.sql("update line_page set offered = ?, changed = ? where municipality_id = ? and resident_id = ?")
                    .params(values)
                    .update();
        }
    }

    /** The page a tap asked for; empty when the tap turns no page, or one of something older. */
    Optional<Reply> turn(Resident resident, String data) {
        if (!Pager.turns(data)) {
            return Optional.empty();
        }
        return jdbc.sql("select offered from line_page where municipality_id = ? and resident_id = ?")
                .params(resident.municipality().value(), resident.id())
                .query(byte[].class)
                .optional()
                .map(bytes -> json.readValue(vault.open(resident.municipality(), PURPOSE, bytes), Reply.class))
                .flatMap(offered -> Pager.turn(offered, data, resident.language()));
    }
}
