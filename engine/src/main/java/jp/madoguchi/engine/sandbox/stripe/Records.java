package jp.madoguchi.engine.sandbox.stripe;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.sandbox.SandboxComponent;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The table {@code sandbox_stripe_record}. */
@SandboxComponent
class Records {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    Records(JdbcClient jdbc, Vault vault, JsonMapper json, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is remembered. */
    enum Kind {
        SESSION,
        INTENT,
        CHARGE,
        REFUND,
        EVENT,
        KEY
    }

    void put(MunicipalityId municipality, Kind kind, String id, ObjectNode record) {
        byte[] sealed =
                vault.seal(municipality, purpose(kind, id), record.toString().getBytes(StandardCharsets.UTF_8));
        transaction.executeWithoutResult(status -> {
            int changed = jdbc.sql(
                            "update sandbox_stripe_record set sealed = ? where municipality_id = ? and kind = ? and id = ?")
                    .params(sealed, municipality.value(), kind.name(), id)
                    .update();
            if (changed == 0) {
                jdbc.sql("insert into sandbox_stripe_record (municipality_id, kind, id, sealed) values (?, ?, ?, ?)")
                        .params(municipality.value(), kind.name(), id, sealed)
                        .update();
            }
        });
    }

    Optional<ObjectNode> find(MunicipalityId municipality, Kind kind, String id) {
        return jdbc.sql(
                        "select id, sealed from sandbox_stripe_record where municipality_id = ? and kind = ? and id = ?")
                .params(municipality.value(), kind.name(), id)
                .query((row, index) -> open(municipality, kind, row.getString("id"), row.getBytes("sealed")))
                .optional();
    }

    /** Newest first. */
    List<ObjectNode> all(MunicipalityId municipality, Kind kind) {
        return jdbc.sql("select id, sealed from sandbox_stripe_record where municipality_id = ? and kind = ?"
                        + " order by seq desc")
                .params(municipality.value(), kind.name())
                .query((row, index) -> open(municipality, kind, row.getString("id"), row.getBytes("sealed")))
                .list();
    }

    private ObjectNode open(MunicipalityId municipality, Kind kind, String id, byte[] sealed) {
        return (ObjectNode) json.readTree(vault.open(municipality, purpose(kind, id), sealed));
    }

    private static String purpose(Kind kind, String id) {
        return "sandbox-stripe/" + kind + '/' + id;
    }
}
