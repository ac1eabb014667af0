package jp.madoguchi.engine.payouts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.definitions.zengin.Payer;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code payout_payer}. */
@Component
class PayerStore {

    private static final String PURPOSE = "payout-payer";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    PayerStore(JdbcClient jdbc, Vault vault, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    Optional<Payer> find(MunicipalityId municipality) {
        return jdbc.sql("select content from payout_payer where municipality_id = ?")
                .param(municipality.value())
                .query((row, index) ->
                        json.readValue(vault.open(municipality, PURPOSE, row.getBytes("content")), Payer.class))
                .optional();
    }

    void put(MunicipalityId municipality, Payer payer) {
        byte[] sealedPayer = vault.seal(municipality, PURPOSE, json.writeValueAsBytes(payer));
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("insert into payout_payer (municipality_id, content, changed) values (?, ?, ?) on conflict do nothing")
                .params(municipality.value(), sealedPayer, now)
                .update();
        jdbc.sql("update payout_payer set content = ?, changed = ? where municipality_id = ?")
                .params(sealedPayer, now, municipality.value())
                .update();
    }
}
